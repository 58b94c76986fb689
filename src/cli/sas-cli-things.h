/* What `show` prints and `set` stores, kind by kind. */
#pragma once
#include "sas-cli.h"
G_BEGIN_DECLS
/* Which one is meant. */
typedef struct
{
  char *nip;      /* nullable */
  char *name;     /* nullable: of a team; title of a workblock */
  char *unit;     /* nullable: code, of an organisation's predicate */
  char *period;   /* nullable: of an evaluation, then the year as a whole; of an old year "year" or "july-december" */
  int   year;     /* 0: not said */
  int   version;  /* of a plan */
} SasCliWhich;

/* (transfer full) */
json_t  *sas_cli_show_dialogue  (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_evaluation (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_organisation (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_actions   (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_team      (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_workblock (SasDb *db, const SasCliWhich *which, GError **error);
/* @json: as the functions above give it. What is there under the same name is changed, else it is added. */
gboolean sas_cli_set_dialogue   (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_evaluation (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_organisation (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_actions    (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_feedback   (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_takeover   (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_guidance   (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_follow_up  (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_team       (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_workblock  (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_credit     (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
json_t  *sas_cli_show_legacy    (SasDb *db, const SasCliWhich *which, GError **error);
gboolean sas_cli_set_legacy     (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_remove_legacy  (SasDb *db, const SasCliWhich *which, const SasActor *actor, GError **error);
/* `export --kind allowance`; @factors (nullable): a file of them, else the office's setting. */
gboolean sas_cli_export_allowance (SasDb *db, const char *path, int year, const char *unit, const char *factors, GError **error);
/* `set holiday DATE NAME`: no file. @kind: nullable. */
gboolean sas_cli_set_holiday    (SasCli *cli, int argc, char **argv, const char *kind, GError **error);

/* The superior of who appraises @nip by the plan of @year, at its end; where there is no plan, by the staff data. (nullable) */
const char *sas_cli_reviewer (SasDb *db, SasRoster *roster, const char *nip, int year);
/* A period by its word; NULL: the year as a whole. -1 with a usage error. */
int      sas_cli_period (const char *word, GError **error);

/* Says on stderr what of its evidence should be looked at again (sas_evidence_store_check). */
void     sas_cli_warn_of_evidence (SasDb *db, const SasEvaluation *evaluation, const SasActor *actor, const char *reviewer);

/* What `act` was told, for plans and evaluations. */
typedef struct
{
  char  *nip, *note, *place, *date, *period, *result_rating, *behaviour_rating, *departure, *outcome, *recommendation;
  char **notes;
  int    year;
  gboolean no_notes;
} SasCliActOptions;

/* One step of an evaluation's workflow. */
SasCliExit sas_cli_act_evaluation (SasDb *db, SasCli *cli, const char *action, const SasCliActOptions *options, GError **error);
G_END_DECLS
