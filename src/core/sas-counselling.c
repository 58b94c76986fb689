#include "config.h"
#include "sas-counselling.h"
#include "sas-error.h"
#include "sas-i18n.h"

const char *const sas_counselling_kinds[SAS_COUNSELLING_KINDS] = { "report", "session" };

static const SasField counselling_fields[] = {
  SAS_FIELD (SasCounselling, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasCounselling, kind, sas_counselling_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, by, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, by_nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, named, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, values, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, expectation, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, problem, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCounselling, similar, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, done, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, agreement, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCounselling, follow_up, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_counselling_type = { "counselling", sizeof (SasCounselling), counselling_fields, NULL };

void
sas_counselling_free (SasCounselling *counselling)
{
  sas_record_free (&sas_counselling_type, counselling);
}

gboolean
sas_counselling_may_open (const SasCounselling *counselling, const SasActor *actor)
{
  if (actor->operator_ || *actor->nip == '\0')
    return FALSE;
  return g_str_equal (actor->nip, counselling->nip) || g_str_equal (actor->nip, counselling->by_nip) ||
         g_ptr_array_find_with_equal_func (counselling->named, actor->nip, g_str_equal, NULL);
}

static gboolean
deny (GError **error, const char *sentence)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, sentence);
  return FALSE;
}

/* Whoever counsels does it in his own name; the report on a problem is the appraiser's (p. 86 (d)). */
static gboolean
may_write (const SasCounselling *counselling, const SasActor *actor, SasRoles roles, GError **error)
{
  if (actor->operator_ || !g_str_equal (actor->nip, counselling->by_nip))
    return deny (error, _("Counselling is recorded by who gave it, in his own name. Nothing was changed."));
  if (roles & SAS_ROLE_EMPLOYEE || g_str_equal (counselling->nip, counselling->by_nip))
    return deny (error, _("Nobody counsels himself. Nothing was changed."));
  return counselling->kind != SAS_COUNSELLING_REPORT || roles & SAS_ROLE_APPRAISER ||
         deny (error, _("The report of a problem of behaviour is the appraiser's (B.1.10). Nothing was changed."));
}

gboolean
sas_counselling_check (const SasCounselling *counselling, const SasActor *actor, SasRoles roles, GError **error)
{
  if (!may_write (counselling, actor, roles, error))
    return FALSE;
  if (counselling->date == SAS_DATE_NONE || (int) sas_date_year (counselling->date) != counselling->year)
    return sas_error_refuse (error, _("The day is not one of that year. Nothing was changed."));
  for (guint i = 0; i < counselling->values->len; i++)
    if (sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, g_ptr_array_index (counselling->values, i)) < 0)
      return sas_error_refuse (error, _("“values” holds one that is none of the seven. Nothing was changed."));
  return (*counselling->problem != '\0' && *counselling->by != '\0') ||
         sas_error_refuse (error, _("There is nothing written in it. Nothing was changed."));
}
