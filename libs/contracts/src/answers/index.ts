/** What each endpoint answers when it did what was asked, one file per context. Generated clients and pages read these. */
export * from './accounts';
export * from './assessment';
export * from './capacity';
export * from './complaints';
export * from './discovery';
export * from './dispatch';
export * from './facility';
export * from './fulfilment';
export * from './matching';
export * from './monitoring';
export * from './notifications';
export * from './people';
export * from './providers';
export * from './quality';
export * from './requests';
export * from './subsidies';
export * from './system';
