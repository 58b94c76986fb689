/* The register of follow-ups (sas-follow-up-record.h), each change with its row in the audit chain, and what the evaluations of a year
 * give cause for beside it. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-follow-up-record.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* One line of the list: an entry, or a proposal that nobody took up yet: then its record has no id. */
typedef struct
{
  SasFollowUp *follow_up;
  char        *name;                /* with titles */
  char        *unit, *unit_name, *position;   /* nullable */
  char        *appraiser;           /* nullable: NIP, of the evaluation */
  SasPredicate predicate;           /* of the evaluation that gave cause; NONE: it is gone, or not rated */
  SasFraction  index;               /* NONE while the office has it switched off */
  SasStanding  standing;
  int          days;                /* working days left, negative when over; 0 without a day */
} SasFollowUpRow;
void       sas_follow_up_row_free (SasFollowUpRow *row);

typedef struct
{
  int         year;                 /* 0: any */
  gboolean    by_period;            /* only @period */
  SasPeriod   period;
  const char *unit;                 /* (nullable) code; with all units below */
  const char *nip;                  /* (nullable) */
  const char *find;                 /* (nullable) part of a name or number */
  guint       standings;            /* bits 1 << standing; 0: all */
  guint       groups;               /* bits 1 << group; 0: all */
} SasFollowUpFilter;

/* The late ones first, then by day, proposals, what is closed. Somebody who is not the operator gets what is about those whom he
 * appraises or reviews, what he sees to, and of his own entries those that are not dismissed. (transfer full) (array of
 * SasFollowUpRow) */
GPtrArray *sas_follow_up_store_list (SasDb *db, SasRoster *roster, const SasFollowUpFilter *filter, SasDate today, const SasActor *actor,
                                     GError **error);
/* The entry of the id. SAS_ERROR_NOT_FOUND. (transfer full) */
SasFollowUp *sas_follow_up_store_load (SasDb *db, const char *id, GError **error);
/* The newest entry of that person, period and kind; where there is none the proposal, without an id. (transfer full) */
SasFollowUp *sas_follow_up_store_find (SasDb *db, const char *nip, int year, SasPeriod period, SasFollowUpKind kind, GError **error);
/* Adds an entry, or changes the one of its id; its state stays. An empty owner or day becomes what is usual for the kind.
 * SAS_ERROR_DENIED, SAS_ERROR_INVALID, SAS_ERROR_NOT_FOUND. */
gboolean   sas_follow_up_store_save (SasDb *db, SasRoster *roster, SasFollowUp *follow_up, SasDate today, const SasActor *actor,
                                     GError **error);
/* One step of an entry, or of a proposal (no id: then it is entered), with what @follow_up says by now. SAS_ERROR_CONFLICT: somebody
 * took up the same proposal, or it stands otherwise by now. A failed step leaves @follow_up as it was. */
gboolean   sas_follow_up_store_act  (SasDb *db, SasRoster *roster, SasFollowUp *follow_up, SasFollowUpStep step, const char *note,
                                     SasDate day, const SasActor *actor, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasFollowUpRow, sas_follow_up_row_free)
G_END_DECLS
