export { type FollowerOptions, LiveFollower, type LiveScreen } from './live-follower';
