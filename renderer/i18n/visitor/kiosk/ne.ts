import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Nepali. */
export const kiosk: KioskTexts = {
  attract: { title: 'सुरु गर्न स्क्रिन छुनुहोस्', body: 'माइ नम्बर कार्ड प्रयोग गरिन्छ।' },
  doubted: { title: 'अझै प्रयोग गर्दै हुनुहुन्छ?', stillHere: 'जारी राख्ने' },
  place: { title: 'परिचयपत्र यहाँ राख्नुहोस्', body: 'नसकिएसम्म त्यत्तिकै राख्नुहोस्।' },
  pin: {
    title: '४ अङ्कको पिन थिच्नुहोस्',
    body: 'कार्ड लिँदा तपाईंले राखेको ४ अङ्कको नम्बर हो (कार्डमा लेखिएको जानकारी पढ्ने पिन)।',
    warning: 'लगातार ३ पटक नमिले नगर कार्यालयको काउन्टरमा जानुपर्छ।',
    tries: 'बाँकी पटक: {{n}}',
    entered: '४ मध्ये थिचिएका अङ्क: {{n}}',
  },
  result: {
    named: '{{name}} को जानकारी पढियो',
    unnamed: 'जानकारी पढियो',
  },
  content: {
    address: 'ठेगाना',
    birthDate: 'जन्म मिति',
    sex: 'लिङ्ग',
    age: '{{age}} वर्ष',
    ageBetween: '{{min}} देखि {{max}} वर्ष',
    dateInPart: '(केही भाग लेखिएको छैन)',
    ageOver: '{{years}} वर्ष वा सोभन्दा माथि',
    ageNotOver: 'पुष्टि गर्न सकिएन: {{years}} वर्ष वा सोभन्दा माथि',
    sexValue: {
      male: 'पुरुष',
      female: 'महिला',
      'not-applicable': 'लागू हुँदैन',
      unknown: 'थाहा छैन',
    },
  },
  button: {
    start: 'सुरु गर्ने',
    goOn: 'अर्को',
    quit: 'रोक्ने',
    confirm: 'ठीक छ',
    eraseOne: 'एउटा मेटाउने',
    showContents: 'विवरण हेर्ने',
    hideContents: 'विवरण लुकाउने',
    retry: 'फेरि प्रयास गर्ने',
    finish: 'समाप्त गर्ने',
  },
  help: 'सहयोग चाहिएमा नजिकको कर्मचारीलाई भन्नुहोस्।',
};
