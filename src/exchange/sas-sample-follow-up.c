/* What followed from the made-up office's evaluations: entries of the register with the steps they took, and the balances of angka
 * kredit that its functional officers brought. */
#include "config.h"
#include "sas-credit-store.h"
#include "sas-error.h"
#include "sas-follow-up-store.h"
#include "sas-sample-private.h"

static const char *
member (const json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

/* As the personnel unit enters it, on the day of the step. */
static gboolean
take_step (const SasSampleOffice *office, SasFollowUp *follow_up, const json_t *step, GError **error)
{
  int which = sas_word_find (sas_follow_up_steps, SAS_FOLLOW_UP_STEPS, member (step, "action"));

  g_assert (which >= 0);
  if (member (step, "decree") != NULL)
    {
      sas_record_set_text (&sas_follow_up_type, follow_up, "decree", member (step, "decree"));
      follow_up->decree_date = sas_date_from_iso (member (step, "decree_date"));
    }
  return sas_follow_up_store_act (office->db, office->roster, follow_up, (SasFollowUpStep) which, member (step, "note"),
                                  sas_date_from_iso (member (step, "date")), office->operator_, error);
}

static gboolean
fill_entry (const SasSampleOffice *office, const json_t *entry, GError **error)
{
  g_autoptr (SasFollowUp) follow_up = sas_record_from_json (&sas_follow_up_type, json_object_get (entry, "entry"), error);
  const json_t *step;
  size_t i;

  if (follow_up == NULL)
    return FALSE;
  json_array_foreach (json_object_get (entry, "steps"), i, step)
    if (!take_step (office, follow_up, step, error))
      {
        g_prefix_error (error, "%s %d %s, %s: ", follow_up->nip, follow_up->year, sas_follow_up_kinds[follow_up->kind], member (step, "action"));
        return FALSE;
      }
  return TRUE;
}

static gboolean
fill_opening (const SasSampleOffice *office, const json_t *entry, GError **error)
{
  g_autoptr (SasCreditOpening) opening = sas_record_from_json (&sas_credit_opening_type, entry, error);

  return opening != NULL && sas_credit_store_save (office->db, opening, office->operator_, error);
}

gboolean
sas_sample_fill_follow_ups (const SasSampleOffice *office, GError **error)
{
  g_autoptr (GBytes) bytes = sas_sample_read ("follow-ups.json", error);
  g_autoptr (json_t) all = bytes != NULL ? json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL) : NULL;
  const json_t *entry;
  size_t i;

  if (bytes == NULL)
    return FALSE;
  g_assert (json_is_object (all));
  json_array_foreach (json_object_get (all, "follow_ups"), i, entry)
    if (!fill_entry (office, entry, error))
      return FALSE;
  json_array_foreach (json_object_get (all, "openings"), i, entry)
    if (!fill_opening (office, entry, error))
      return FALSE;
  return TRUE;
}
