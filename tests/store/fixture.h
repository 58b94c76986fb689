/* An office in a folder of its own, with the people whose plans the samples are. */
#pragma once
#include "sas-office.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"

#define NIP "197811032005011006"         /* of kasubdit-ii-kuantitatif-ja.json */
#define APPRAISER "197209151998031005"

typedef struct
{
  char     *folder;
  char     *path;       /* of the office file */
  SasDb    *db;         /* open for writing */
  SasActor *operator_;
  GError   *error;
} Fixture;

void     fixture_set_up    (Fixture *self, gconstpointer data);
void     fixture_tear_down (Fixture *self, gconstpointer data);
/* Closes and opens again. */
void     fixture_reopen    (Fixture *self);
/* Runs SQL on the file behind the store's back, by a connection without foreign keys. */
void     fixture_sql       (Fixture *self, const char *sql);
/* A change by the program, in a transaction of it: what is kept beside the tables follows. */
void     fixture_change    (Fixture *self, const char *sql);
void     fixture_add_people (SasDb *db, const SasActor *actor);
SasPlan *fixture_plan      (const char *name);                       /* of tests/data/plans, without ".json" */
/* The plan of NIP for 2026, stored as a draft. */
SasPlan *fixture_stored_plan (Fixture *self, gint64 *revision);
/* A dialogue about @plan, so that a revision of it can be set (p. 65 (6)-(7)). */
void     fixture_record_dialogue (Fixture *self, const SasPlan *plan);
char    *fixture_json      (const SasPlan *plan);

/* A test with a fixture of its own. */
#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
