import { dictionary } from '../../words/dictionary';

export const visitProofsWords = dictionary({
  zh: { photo: '看照片', signature: '看签名', voice: '听录音' },
  en: { photo: 'See the photo of', signature: 'See the signature of', voice: 'Hear the recording of' },
});
