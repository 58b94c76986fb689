/* What the readers of the figures share: whom they count. */
#pragma once
#include "sas-figures-store.h"
G_BEGIN_DECLS
typedef struct
{
  SasDb           *db;
  const SasActor  *actor;
  SasFiguresFacts *facts;
  GHashTable      *places;      /* code -> index + 1 */
  GHashTable      *legal;       /* legal state -> whether it is exempt, + 1 */
  char            *units;       /* JSON array of codes; NULL: everybody */
  char            *team;        /* JSON array of ids of people; NULL: the scope is no team */
} SasFiguresReading;

/* JSON array of the units that @nip leads on @today. (transfer full) */
char    *sas_figures_led_units      (SasDb *db, const char *nip, SasDate today, GError **error);
/* JSON array of ids of those whom @nip appraises in @year, as plans, evaluations and the staff list say. (transfer full) */
char    *sas_figures_team           (SasDb *db, const char *nip, int year, SasDate today, GError **error);
/* Units of the whole office with their people; without a unit: "". */
gboolean sas_figures_read_places    (SasFiguresReading *self, GError **error);
gboolean sas_figures_read_groups    (SasFiguresReading *self, GError **error);
gboolean sas_figures_read_set_before (SasFiguresReading *self, GError **error);
gboolean sas_figures_read_cells     (SasFiguresReading *self, GError **error);
gboolean sas_figures_read_follow_ups (SasFiguresReading *self, GError **error);
G_END_DECLS
