-- The words of each participation procedure, folded for German search by the writer.
-- Contentless: the texts themselves stay in `participations`.
CREATE VIRTUAL TABLE `participation_words` USING fts5(
  words, parts,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
