// Says what the page needs and this browser lacks; src/main.tsx does not start it then. In JavaScript of 2009, so that old browsers read it.
(function () {
  var needs = {
    'modules in workers': function () {
      var asked = false;
      var options = Object.defineProperty({}, 'type', {
        get: function () {
          asked = true;
        },
      });
      // An address that nobody can ask for: the browser reads the options, and throws.
      try {
        new Worker('http://:', options);
      } catch (_) {}
      return asked;
    },
    'array methods of ES2023': function () {
      return [].toSorted && [].findLast;
    },
    'light-dark() in CSS': function () {
      return CSS.supports('color', 'light-dark(red, red)');
    },
    popovers: function () {
      return 'popover' in document.body;
    },
  };
  var missing = Object.keys(needs).filter(function (name) {
    try {
      return !needs[name]();
    } catch (_) {
      return true;
    }
  });
  if (!missing.length) return;
  document.documentElement.setAttribute('data-old-browser', '');
  var sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  // In the page's languages. The words of src/ui/words are modules, which such a browser may not read.
  var sentences = {
    en: 'This browser lacks what the page needs (*): Chrome and Edge have all of it from version 123 on, Firefox from 125, and Safari from 17.5.',
    de: 'Diesem Browser fehlt, was die Seite braucht (*): Chrome und Edge haben alles ab Version 123, Firefox ab 125 und Safari ab 17.5.',
    es: 'A este navegador le falta lo que la página necesita (*): Chrome y Edge lo tienen todo desde la versión 123, Firefox desde la 125 y Safari desde la 17.5.',
    pt: 'Falta a este navegador o que a página precisa (*): o Chrome e o Edge têm tudo a partir da versão 123, o Firefox da 125 e o Safari da 17.5.',
    fr: 'Il manque à ce navigateur ce dont la page a besoin (*)\u00a0: Chrome et Edge ont tout à partir de la version 123, Firefox de la 125 et Safari de la 17.5.',
    zh: '此浏览器缺少本页所需的功能（*）：Chrome 和 Edge 从 123 版起、Firefox 从 125 版起、Safari 从 17.5 版起全部具备。',
  };
  var asked = String(navigator.language).slice(0, 2).toLowerCase();
  var language = sentences[asked] ? asked : 'en';
  sentence.lang = language;
  sentence.textContent = sentences[language].replace('*', missing.join(', '));
  document.querySelector('.boot').appendChild(sentence);
})();
