/* What is printed of a person's year by the numeric method: the forms of each span that is recorded. */
#include "config.h"
#include "sas-form.h"
#include "sas-legacy-store.h"
#include "sas-pages.h"
#include "sas-print-private.h"

static gboolean
add_record (GPtrArray *parts, const SasLegacyRecord *record, guint forms, const SasPrintOffice *office, GError **error)
{
  const SasSubject subject = { .legacy = record, .place = office->place, .agency = office->agency != NULL ? office->agency : "" };

  for (guint i = 0; sas_print_forms_code (i) != NULL; i++)
    if (((forms & SAS_PRINT_LEGACY) & (1u << i)) != 0 &&
        !sas_print_add (parts, sas_form_find (sas_print_forms_code (i)), &subject, &office->paper, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
sas_print_lay_out_legacy (const SasLegacyRecord *record, guint forms, const SasPrintOffice *office, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);

  return add_record (parts, record, forms, office, error) ? g_steal_pointer (&parts) : NULL;
}

gboolean
sas_print_add_legacy (SasPrintWork *work, GError **error)
{
  const SasLegacyFilter filter = { .nip = work->item->nip, .year = work->request->year };
  g_autoptr (GPtrArray) records = sas_legacy_store_list (work->db, &filter, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_record (work->parts, g_ptr_array_index (records, i), work->request->forms, work->office, error))
      return FALSE;
  return records != NULL;
}
