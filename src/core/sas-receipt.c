#include "config.h"
#include "sas-receipt.h"

const char *const sas_receipt_states[SAS_RECEIPTS] = { "none", "waiting", "handed-over", "returned", "not-returned" };

void
sas_receipt_free (SasReceipt *receipt)
{
  if (receipt == NULL)
    return;
  g_free (receipt->nip);
  g_free (receipt->name);
  g_free (receipt->unit);
  g_free (receipt->unit_name);
  g_free (receipt->position);
  g_free (receipt->departure);
  g_free (receipt->not_returned);
  g_free (receipt);
}

SasReceiptState
sas_receipt_state (SasEvaluationState state, SasDate handed, SasDate returned, gboolean kept)
{
  if (state < SAS_EVALUATION_FINAL || state == SAS_EVALUATION_VOID)
    return SAS_RECEIPT_NONE;
  if (returned != SAS_DATE_NONE)
    return SAS_RECEIPT_RETURNED;
  if (kept)
    return SAS_RECEIPT_KEPT;
  return handed != SAS_DATE_NONE ? SAS_RECEIPT_HANDED : SAS_RECEIPT_WAITING;
}

gboolean
sas_receipt_is_made (const SasReceipt *receipt)
{
  return receipt->receipt != SAS_RECEIPT_NONE;
}

static json_t *
date_json (SasDate date)
{
  g_autofree char *iso = sas_date_to_iso (date);

  return date != SAS_DATE_NONE ? json_string (iso) : json_null ();
}

json_t *
sas_receipt_to_json (const SasReceipt *receipt)
{
  return json_pack ("{s:s, s:s, s:s?, s:s?, s:i, s:s, s:s?, s:s, s:o, s:o, s:o, s:s?}", "nip", receipt->nip, "name", receipt->name, "unit",
                    receipt->unit, "unit_name", receipt->unit_name, "year", receipt->year, "period", sas_periods[receipt->period], "form",
                    sas_receipt_is_made (receipt) ? receipt->form : NULL, "receipt", sas_receipt_states[receipt->receipt], "signed",
                    date_json (receipt->signed_), "handed_over", date_json (receipt->handed), "returned", date_json (receipt->returned),
                    "not_returned", receipt->not_returned);
}
