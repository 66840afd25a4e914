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
  sentence.setAttribute('data-missing', missing.join(', '));
  sentence.textContent =
    'This browser lacks what the page needs (' +
    missing.join(', ') +
    '): Chrome and Edge have all of it from version 123 on, Firefox from 125, and Safari from 17.5.';
  document.querySelector('.boot').appendChild(sentence);
  // The same in the page's other languages. The words of src/ui/words are modules, which such a browser may not read.
  var words = document.createElement('script');
  words.src = document.currentScript.src.replace('old-browser', 'old-browser-words');
  document.head.appendChild(words);
})();
