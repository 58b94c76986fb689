/* What `show` prints and `set` stores, kind by kind. */
#pragma once
#include "sas-cli.h"
G_BEGIN_DECLS
/* Which one is meant. */
typedef struct
{
  char *nip;      /* nullable */
  char *name;     /* nullable: of a team; title of a workblock */
  int   year;     /* 0: not said */
  int   version;  /* of a plan */
} SasCliWhich;

/* (transfer full) */
json_t  *sas_cli_show_dialogue  (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_team      (SasDb *db, const SasCliWhich *which, GError **error);
json_t  *sas_cli_show_workblock (SasDb *db, const SasCliWhich *which, GError **error);
/* @json: as the functions above give it. What is there under the same name is changed, else it is added. */
gboolean sas_cli_set_dialogue   (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_team       (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
gboolean sas_cli_set_workblock  (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
/* `set holiday DATE NAME`: no file. @kind: nullable. */
gboolean sas_cli_set_holiday    (SasCli *cli, int argc, char **argv, const char *kind, GError **error);
G_END_DECLS
