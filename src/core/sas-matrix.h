/* Matriks Peran Hasil (form A.1.5, pp. 47-49, 142-147): what each member takes over of the leader's results. A view, derived from
 * the plans whenever they change and never stored: a cell holds the results of a member's plan whose superior's result is the
 * column's. Edits are made on a copy of the member's plan.
 *
 * Columns: of a leader on the JPT form one per indicator of each result; of other leaders one per result; without a leader's
 * plan what the members' results name, in the order of appearance. */
#pragma once
#include "sas-actor.h"
#include "sas-team.h"
G_BEGIN_DECLS
#define SAS_MATRIX_MARK "✕"   /* stands for an entry without text: role given, wording still open */

typedef struct
{
  char *text;        /* the head: indicator or result */
  char *carried;     /* what a member's result then names as the superior's result */
  int   result;      /* places in the leader's plan; -1: there is none */
  int   indicator;   /* -1: the result as a whole */
  guint supporters;  /* members who carry it; 0: a hole */
} SasMatrixColumn;

typedef struct
{
  guint         result;   /* place in the member's plan */
  SasResultKind kind;
  char         *text;     /* "": a mark */
  char         *carries;  /* nullable: the superior's result it names */
  gboolean      orphan;   /* a loose main result that carries nothing */
} SasMatrixEntry;

typedef struct
{
  SasIdentity *who;
  char        *nip;
  gboolean     elsewhere;  /* name his unit in the row */
  gboolean     has_plan;
  SasPlanState state;      /* where he has one */
  gboolean     editable;   /* no plan yet, or one that the workflow lets the actor edit */
  GPtrArray   *cells;      /* one a column: GPtrArray of SasMatrixEntry */
  GPtrArray   *loose;      /* SasMatrixEntry: results in no cell */
  char        *appraiser;  /* nullable: NIP */
} SasMatrixMember;

typedef struct _SasMatrixKeys SasMatrixKeys;

typedef struct
{
  char          *name;         /* of the team; NULL: the unit's */
  int            year;
  SasIdentity   *leader;
  char          *leader_nip;
  gboolean       planned;      /* the columns are those of the leader's plan */
  GPtrArray     *columns;      /* SasMatrixColumn */
  GPtrArray     *members;      /* SasMatrixMember */
  GPtrArray     *teams;        /* SasMatrix: the second level */
  guint          holes;        /* columns that nobody carries */
  guint          orphans;      /* entries that are orphans */
  guint          aligned;      /* entries in cells */
  SasActor      *actor;        /* nullable */
  SasMatrixKeys *keys;         /* column by what names it */
} SasMatrix;

/* @plans: SasPlan by NIP (borrowed, read only now); who is not in it has none. @actor (nullable: the workflow alone decides): who
 * would edit. (transfer full) */
SasMatrix *sas_matrix_new      (const SasSeating *seating, GHashTable *plans, int year, const SasActor *actor);
void       sas_matrix_free     (SasMatrix *self);
/* The row anew from @plan (nullable), with the counts. FALSE: the columns are the members' own and may have changed with it;
 * derive the whole anew. */
gboolean   sas_matrix_set_plan (SasMatrix *self, guint member, const SasPlan *plan);

SasMatrixColumn *sas_matrix_column (const SasMatrix *self, guint column);                /* (transfer none) */
SasMatrixMember *sas_matrix_member (const SasMatrix *self, guint member);                /* (transfer none) */
GPtrArray       *sas_matrix_cell   (const SasMatrix *self, guint member, guint column);  /* (transfer none): of SasMatrixEntry */
/* The text, or SAS_MATRIX_MARK. (transfer none) */
const char      *sas_matrix_entry_text (const SasMatrixEntry *entry);
/* The column that a result with this superior's result belongs to; -1: none. Equal but for case, white space and a full stop to
 * what is carried, to the head alone, or to the leader's result alone (then its first column). */
int              sas_matrix_find_column (const SasMatrix *self, const char *superior_result);
/* The same, else the column whose head shares the most words with @text, at least 60 of 100: heads of printed forms are worded
 * freely. -1: none. */
int              sas_matrix_guess_column (const SasMatrix *self, const char *text);

/* A column of free text behind the others, where the leader has no plan or none that reads so; the one that is there already
 * when it reads the same. Its place. */
guint            sas_matrix_add_column   (SasMatrix *self, const char *text);

/* --- edits of a member's plan, a copy that the caller keeps; @index: place in the cell as it stands in @plan --- */

/* Writes @text into the cell of @column: over entry @index, or for -1 as a new main result, placed in the order of the columns.
 * "", "x" or the mark itself leaves a mark. Returns the result's place in the plan. */
guint    sas_matrix_put    (const SasMatrix *self, SasPlan *plan, guint column, int index, const char *text);
/* Takes that result out of the plan. FALSE: there is no such entry. */
gboolean sas_matrix_clear  (const SasMatrix *self, SasPlan *plan, guint column, guint index);
/* Leaves it in the plan, carrying nothing. FALSE: there is no such entry. */
gboolean sas_matrix_unlink (const SasMatrix *self, SasPlan *plan, guint column, guint index);
/* Lets the result at place @result carry @column. */
void     sas_matrix_link   (const SasMatrix *self, SasPlan *plan, guint result, guint column);

/* { "title"?, "year", "leader": {nip, name, position}, "columns": [...], "members": [{nip, name, position, unit?, state, cells}],
 *   "holes": [column...], "orphans": [{nip, result, text}], "teams": [the same] }; a mark is "". (transfer full) */
json_t  *sas_matrix_to_json (const SasMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasMatrix, sas_matrix_free)
G_END_DECLS
