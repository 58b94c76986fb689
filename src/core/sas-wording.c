#include "config.h"
#include <string.h>
#include "sas-wording-lexicon.h"

const char *const sas_wording_kinds[SAS_WORDING_KINDS] = { "unclear", "result", "activity", "category" };

static const SasWordingRule *
matching_rule (const char *letters)
{
  const SasWordingRule *rule = NULL;

  for (guint i = 0; *letters != '\0' && (rule = sas_lexicon_rule (i)) != NULL; i++)
    if (g_regex_match (rule->when, letters, 0, NULL))
      return rule;
  return NULL;
}

SasWording *
sas_wording_classify (const char *text)
{
  SasWording *self = g_new0 (SasWording, 1);
  g_autoptr (GArray) words = sas_lexicon_words (text);
  g_autofree char *letters = sas_lexicon_letters (words);
  const SasWordingRule *rule = matching_rule (letters);
  g_autofree char *head = NULL;

  if (rule == NULL)
    return self;
  head = sas_lexicon_word (text, words, 0);
  self->kind = rule->kind;
  self->rule = rule->id;
  self->basis = rule->basis;
  self->reason = sas_lexicon_reason (rule, head);
  self->rewrite = sas_wording_rewrite (rule, text, words);
  return self;
}

void
sas_wording_free (SasWording *self)
{
  g_free (self->reason);
  g_free (self->rewrite);
  g_free (self);
}
