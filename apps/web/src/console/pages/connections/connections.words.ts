import { dictionary } from '../../../words/dictionary';

export const connectionsWords = dictionary({
  zh: {
    title: '系统对接',
    hint: '机构自己的系统可以用密钥读写数据，也可以在有变化时收到推送，不必两边重复录入。没有自己的系统，可以不用这一页。',
    lost: '内容已经显示过一次，不能再看。如果没有保存，请停用后重新生成。',
    secretValue: '密钥内容',
    copy: '复制',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请选中文字后手动复制。',
    kept: '我已保存',
    yes: '确定',
  },
  en: {
    title: 'Connections',
    hint: 'A system of your own can read and write with a key, and is told when something changes, so nothing is typed twice. Without such a system you need nothing here.',
    lost: 'It was shown once and cannot be seen again. If you did not keep it, revoke it and make another.',
    secretValue: 'To be copied',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser does not let us copy; select the text and copy it yourself.',
    kept: 'I have kept it',
    yes: 'Yes',
  },
});
