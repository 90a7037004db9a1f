/** Texts that other programs have changed, by what is unusual in them. */
export const oddTexts: Readonly<Record<string, string>> = {
  'a byte order mark': '\ufeffx\ufeff',
  NUL: 'a\0b\0',
  'control characters': '\u0001\u0007\b\t\v\f\u001b[31m\u007f\u0085\u009f',
  'line ends of every kind': 'a\nb\r\nc\rd\u2028e\u2029f',
  'odd whitespace at both ends': ' \t\u00a0\u2003\u3000x \u200b\u00a0\n\n ',
  'composed and decomposed': '\u00e9e\u0301 \uac00\u1100\u1161 \u2126\u03a9 \ufb01 \uff21',
  'many marks on one letter': `Z${'\u0351\u036b\u0343'.repeat(20)}`,
  'from right to left': '\u202eabc\u202c שָׁלוֹם مرحبا \u2066x\u2069 ﷺ',
  'emoji that are joined': '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿👍🏽🇩🇪☂️',
  'every plane': Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0xabcd)).join(''),
  'the ends of planes': '\ud7ff\ue000\ufdd0\ufffe\uffff\u{1fffe}\u{10ffff}\ufffd',
  'what looks like an escape': '\\u0041 \\n \\\\ %00 %E4 &amp; &#0; " \' ` {{x}} </script>',
}
