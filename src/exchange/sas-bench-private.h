/* What the parts of the made-up agency share. */
#pragma once
#include "sas-actor.h"
#include "sas-bench-office.h"
#include "sas-db.h"
#include "sas-staff.h"
G_BEGIN_DECLS
typedef struct
{
  char  id[37], nip[19];
  char *name, *position;      /* owned */
  guint unit;                 /* index among the units */
  int   superior;             /* index among the people; -1: none */
  int   since;                /* year of appointment */
  gboolean is_head;
} SasBenchPerson;

typedef struct
{
  char *code, *name;          /* owned */
  int   parent;               /* index; -1: the top */
  guint level;                /* 0: the top, 1: an office, 2: a division, 3: a section */
  guint head;                 /* index among the people */
} SasBenchUnit;

typedef struct
{
  SasDb        *db;
  SasBenchSize  size;
  SasActor     *operator_;
  GKeyFile     *words;        /* resources/bench/agency.ini */
  GHashTable   *lists;        /* "group key": GStrv */
  GArray       *units, *people;
  guint64       ids;          /* how many were given */
} SasBench;

/* A number that is always the same for the same @what, below @most. */
guint64     sas_bench_roll (const SasBench *self, guint64 what, guint64 salt, guint64 most);
/* One of a list of the words. (transfer none) */
const char *sas_bench_word (SasBench *self, const char *group, const char *key, guint64 what, guint64 salt);
guint       sas_bench_count (SasBench *self, const char *group, const char *key);
/* A UUIDv7 of the seed, in rising order. */
void        sas_bench_id   (SasBench *self, char id[37]);
char       *sas_bench_new_id (SasBench *self);                     /* (transfer full) */
gboolean    sas_bench_fill_units  (SasBench *self, GError **error);
gboolean    sas_bench_fill_people (SasBench *self, GError **error);
gboolean    sas_bench_fill_year   (SasBench *self, int year, GError **error);
G_END_DECLS
