/* Plans, stored whole. A save writes, in one transaction, only what differs from what stands in the file; the state changes
 * only by sas_plan_store_act, as the workflow table allows, with its row in the audit chain in the same transaction.
 *
 * Every load gives a revision; a save or act with another revision than the file's is stale: SAS_ERROR_CONFLICT.
 * A save or act that fails changes nothing, neither in the file nor in the value. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-plan.h"
#include "sas-workflow.h"
G_BEGIN_DECLS
#define SAS_PLAN_CURRENT   0    /* the newest version that is not cancelled (else the newest) */
#define SAS_PLAN_IN_FORCE  -1   /* the approved or closed one */

/* @version: a number from 1, or one of the above. @revision (out, optional). (transfer full); SAS_ERROR_NOT_FOUND. */
SasPlan *sas_plan_store_load (SasDb *db, const char *nip, int year, int version, gint64 *revision, GError **error);

/* Stores the content of @plan. *@revision 0: a new plan, as a draft (refused while an uncancelled one of that person and
 * year is there, SAS_ERROR_CONFLICT; after one of a post that was left it begins the day after); else what the load or the last save gave. Afterwards @plan carries its ids, version and
 * state, and *@revision the new one. Ids: kept where @plan has them; else taken by position from what stands in the file;
 * else new. State, version, snapshot and approval come from the file, never from @plan. SAS_ERROR_DENIED where the
 * workflow allows no edit in the present state; saving what already stands there is always allowed and writes nothing. */
gboolean sas_plan_store_save (SasDb *db, SasPlan *plan, gint64 *revision, const SasActor *actor, GError **error);
/* `set plan`: saves over whatever revision stands in the file, or a new plan. */
gboolean sas_plan_store_set (SasDb *db, SasPlan *plan, const SasActor *actor, GError **error);

/* One step of the workflow, with what it needs. Unused members stay 0. */
typedef struct
{
  const char      *action;      /* of the workflow table: "submit", "return", "approve", "revise", ... */
  const char      *note;        /* (nullable) reason of a return, revision, cancellation */
  GPtrArray       *notes;       /* (nullable) return: SasNote, one per item of the plan */
  const char      *place;       /* approve */
  SasDate          date;        /* approve: its day; supersede: the last day in the post; revise: from when the new version holds */
  const SasPeople *people;      /* (nullable) approve: who everybody is on that day */
  const char      *appraiser;   /* (nullable) revise: NIP of who appraises now, sas_roster_appraiser; NULL: as before */
  const char      *reviewer;    /* (nullable) NIP of the appraiser's superior, sas_roster_reviewer: what the actor may do */
} SasPlanAct;

/* Acts on the version @plan_id. *@revision in: the one known to the caller, 0 for any; out: the new one. Returns the plan as it
 * then stands (for "revise": the new draft version). SAS_ERROR_DENIED, SAS_ERROR_INVALID, SAS_ERROR_CONFLICT. (transfer full) */
SasPlan *sas_plan_store_act (SasDb *db, const char *plan_id, gint64 *revision, const SasPlanAct *act,
                             const SasActor *actor, GError **error);

/* A light row of a list. */
typedef struct
{
  char        *id, *nip, *name;       /* name with titles */
  int          year, version;
  SasPlanState state;
  SasModel     model;
  SasApproach  approach;
  char        *unit, *unit_name;      /* (nullable) code and name of the person's unit */
  char        *position;              /* (nullable) */
  char        *appraiser;             /* (nullable) NIP */
  char        *updated;               /* "2026-11-24T03:42:10Z" */
  char        *updated_by;            /* name */
  int          filled, parts;         /* sas_plan_progress at the last save */
  int          aligned, results;      /* sas_plan_alignment */
} SasPlanRow;

typedef struct
{
  int         year;                   /* 0: any */
  const char *unit;                   /* (nullable) code; with all units below */
  const char *nip;                    /* (nullable) */
  const char *appraiser;              /* (nullable) NIP */
  const char *find;                   /* (nullable) part of a name or number */
  gboolean    by_state;               /* only @state */
  SasPlanState state;
  gboolean    all_versions;           /* else the current version of each person and year */
  const SasPlanRow *after;            /* (nullable) the last row of the page before */
  guint       limit;                  /* 0: no limit */
} SasPlanFilter;

/* By name, then number, year, version. Of SasPlanRow. @filter may be NULL. (transfer full) */
GPtrArray *sas_plan_store_list (SasDb *db, const SasPlanFilter *filter, GError **error);
/* How many current plans of @year are in each state: @counts has SAS_PLAN_STATES places. */
gboolean   sas_plan_store_count (SasDb *db, int year, guint *counts, GError **error);
/* The years that have plans, newest first. Of int. (transfer full) */
GArray    *sas_plan_store_years (SasDb *db, GError **error);
void       sas_plan_row_free (SasPlanRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlanRow, sas_plan_row_free)
/* Numbers of those whose plan of @year, on the JPT form, has indicator manuals. (transfer full) */
char     **sas_plan_store_with_manuals (SasDb *db, int year, GError **error);
G_END_DECLS
