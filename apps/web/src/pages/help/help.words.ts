import { dictionary } from '../../words/dictionary';

export const helpWords = dictionary({
  zh: {
    title: '使用帮助',
    topics: [
      {
        title: '怎样预约',
        text: '在首页选一种服务，按问题一步一步答，最后检查一遍再提交。每一页都可以返回上一步，已经填的不会丢。',
      },
      {
        title: '提交以后会怎样',
        text: '我们马上问最合适的机构，机构有几分钟时间答复。不接就问下一家，都不行时由工作人员打电话给您。您可以在“我的预约”里看每一步。',
      },
      {
        title: '填错了怎么办',
        text: '提交后 10 分钟内可以撤回。之后也可以取消；要不要收费、收多少，取消前会先告诉您。',
      },
      {
        title: '字太小、看不清',
        text: '点页面上方的“长辈版”，字和按钮会变大；还可以选“特大字”，在设置里加强对比。',
      },
      {
        title: '看字太累',
        text: '点页面上方的“朗读”，页面会读给您听。设备上没有朗读声音时，这个按钮不会出现。',
      },
      { title: '替家人办', text: '先在“我的长者”里添加这位长者，征得本人同意，然后为他预约。' },
      { title: '紧急情况', text: '不要在这里预约，点“求助”直接打 120、110 或 119。' },
    ],
  },
  en: {
    title: 'How it works',
    topics: [
      {
        title: 'How to book',
        text: 'Choose a service on the first page and answer one question after the other; at the end you check everything before it is sent. Every page leads back, and nothing you filled in is lost.',
      },
      {
        title: 'What happens then',
        text: 'We ask the provider that fits best, which has some minutes to answer. If it says no we ask the next one, and if nobody can a person calls you. Every step is shown under “Booked”.',
      },
      {
        title: 'If it was a mistake',
        text: 'Take it back within 10 minutes. You can also cancel later; what that costs, if anything, is said before you do.',
      },
      {
        title: 'If the letters are too small',
        text: 'Press “Senior view” on top of the page: letters and buttons grow. There is an even larger size, and more contrast in the settings.',
      },
      {
        title: 'If reading is tiring',
        text: 'Press “Read aloud” on top of the page. On devices without a voice the button is not shown.',
      },
      {
        title: 'Booking for somebody else',
        text: 'Add the person under “My older people” with his or her consent, then book.',
      },
      { title: 'In an emergency', text: 'Do not book here: press “SOS” and call 120, 110 or 119.' },
    ],
  },
});
