-- The words of each dataset, folded for German search by the writer. `parts` holds the tails of compounds.
-- Contentless: the texts themselves stay in `datasets`.
CREATE VIRTUAL TABLE `dataset_words` USING fts5(
  title, keywords, description, publisher, parts,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
--> statement-breakpoint
INSERT INTO `data_revision` (`value`) VALUES (1);
--> statement-breakpoint
-- The words of each participation procedure, folded for German search by the writer.
-- Contentless: the texts themselves stay in `participations`.
CREATE VIRTUAL TABLE `participation_words` USING fts5(
  words, parts,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
