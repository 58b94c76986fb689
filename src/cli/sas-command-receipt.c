/* list receipts: where the documents of evaluations are. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-i18n.h"
#include "sas-report-store.h"

/* As a table and as CSV too, the words are those of the JSON: scripts read them. Without --state only what is made is listed. */
gboolean
sas_cli_list_receipts (SasDb *db, const SasCliListOptions *options, GError **error)
{
  int state = options->state != NULL ? sas_word_find (sas_receipt_states, SAS_RECEIPTS, options->state) : -1;
  int period = options->period != NULL ? sas_cli_period (options->period, error) : -1;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (json_t) array = json_array ();

  if (options->state != NULL && state < 0)
    return sas_cli_misused (error, _("“%s” is no state of a receipt; none, waiting, handed-over, returned, not-returned are."), options->state);
  if (options->period != NULL && period < 0)
    return FALSE;
  list = sas_receipt_store_list (db, options->year, period, options->unit, options->nip, options->find, error);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SasReceipt *one = g_ptr_array_index (list, i);

      if (state >= 0 ? (int) one->receipt == state : sas_receipt_is_made (one))
        json_array_append_new (array, sas_receipt_to_json (one));
    }
  return list != NULL && sas_cli_print_records (array, options->format, error);
}
