#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-objection.h"
#include "sas-profile.h"

/* In the profile: whoever is evaluated. */
#define ANYBODY "anybody"

const char *const sas_objection_verdicts[SAS_OBJECTION_VERDICTS] = {
  NULL, "not-received", "conclusive", "no-reason", "late",
};

SasDate
sas_objection_last_day (const SasRegulation *regulation, const SasCalendar *calendar, SasDate received)
{
  return sas_deadline_due (sas_regulation_deadline (regulation, "object"), calendar, received);
}

static gboolean
says_something (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

SasObjectionVerdict
sas_objection_check (const SasRegulation *regulation, const SasCalendar *calendar, const SasObjectionFacts *facts)
{
  if (facts->received == SAS_DATE_NONE || facts->filed < facts->received)
    return SAS_OBJECTION_NOT_RECEIVED;
  if (facts->conclusive)
    return SAS_OBJECTION_CONCLUSIVE;
  if (!says_something (facts->reason))
    return SAS_OBJECTION_NO_REASON;
  if (facts->filed > sas_objection_last_day (regulation, calendar, facts->received))
    return SAS_OBJECTION_LATE;
  return SAS_OBJECTION_ALLOWED;
}

gboolean
sas_objection_is_conclusive (const SasRegulation *regulation, const char *employee, const char *evaluator)
{
  g_auto (GStrv) of_anybody = sas_profile_list (regulation->file, "conclusive", ANYBODY);
  g_auto (GStrv) of_such = sas_profile_list (regulation->file, "conclusive", employee);

  return g_strv_contains ((const char *const *) of_anybody, evaluator) ||
         g_strv_contains ((const char *const *) of_such, evaluator);
}

/* What follows @word where @text begins with it as a word; else NULL. */
static const char *
after_word (const char *text, const char *word)
{
  const char *end = text + strlen (word);

  return g_str_has_prefix (text, word) && !g_ascii_isalpha (*end) ? end + strspn (end, " ") : NULL;
}

/* What follows the first of @words that @text begins with; else NULL. */
static const char *
after_one_of (const char *text, char **words)
{
  const char *rest = NULL;

  for (guint i = 0; words[i] != NULL && rest == NULL; i++)
    rest = after_word (text, words[i]);
  return rest;
}

gboolean
sas_objection_is_conclusive_by_post (const SasRegulation *regulation, SasModel model, const char *appraiser)
{
  g_auto (GStrv) posts = sas_profile_list (regulation->file, "conclusive-posts", "appraisers");
  g_auto (GStrv) acting = sas_profile_list (regulation->file, "conclusive-posts", "acting");
  g_autofree char *small = g_utf8_strdown (appraiser != NULL ? appraiser : "", -1);
  const char *post = g_strchug (small);
  const char *acted = after_one_of (post, acting);

  return model == SAS_MODEL_JPT && after_one_of (acted != NULL ? acted : post, posts) != NULL;
}

const char *
sas_objection_sentence (SasObjectionVerdict verdict)
{
  switch (verdict)
    {
    case SAS_OBJECTION_NOT_RECEIVED:
      return _("The evaluation document was not received yet; the right to object begins with it.");
    case SAS_OBJECTION_CONCLUSIVE:
      return _("This evaluation is final and not open to objection (p. 90 (11)-(12)).");
    case SAS_OBJECTION_NO_REASON:
      return _("An objection needs its reasons.");
    case SAS_OBJECTION_LATE:
      return _("The 14 working days for an objection are over.");
    case SAS_OBJECTION_ALLOWED:
    case SAS_OBJECTION_VERDICTS:
    default:
      return NULL;
    }
}

const char *
sas_objection_form (gboolean upholds)
{
  return upholds ? NULL : "D.1.3";
}
