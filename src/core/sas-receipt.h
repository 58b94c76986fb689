/* Where the document of an evaluation is: still here, with the employee, come back (PermenPANRB 6/2022 p. 114 (5)-(7)). It follows from the
 * days that the document records; nothing is stored beside them. */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_RECEIPT_NONE,       /* there is no document yet: nothing is signed */
  SAS_RECEIPT_WAITING,    /* made, not handed over */
  SAS_RECEIPT_HANDED,     /* the employee has it */
  SAS_RECEIPT_RETURNED,   /* he gave it back, signed */
  SAS_RECEIPT_KEPT,       /* reported without him: he neither signed nor returned it, and the document says so */
  SAS_RECEIPTS
} SasReceiptState;
/* "none", "waiting", "handed-over", "returned", "not-returned" */
extern const char *const sas_receipt_states[SAS_RECEIPTS];

/* One person's evaluation as a list of documents shows it. */
typedef struct
{
  char              *nip, *name;                  /* name with titles */
  char              *unit, *unit_name, *position; /* nullable */
  int                year;
  SasPeriod          period;
  SasEvaluationState state;
  const char        *form;                        /* "D.1.1" (transfer none) */
  SasRating          result_rating, behaviour_rating;
  SasPredicate       predicate;
  char              *departure;                   /* nullable: why a rating is not the suggested one */
  SasReceiptState    receipt;
  SasDate            signed_, handed, returned;   /* each may be NONE */
  char              *not_returned;                /* nullable: what is known of a document that was kept */
} SasReceipt;
void            sas_receipt_free  (SasReceipt *receipt);
/* @kept: the document says that it was not returned. */
SasReceiptState sas_receipt_state (SasEvaluationState state, SasDate handed, SasDate returned, gboolean kept);
/* Whether there is a document: the evaluation is signed. */
gboolean        sas_receipt_is_made (const SasReceipt *receipt);
/* An object of `list receipts`. (transfer full) */
json_t         *sas_receipt_to_json (const SasReceipt *receipt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasReceipt, sas_receipt_free)
G_END_DECLS
