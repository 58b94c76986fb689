/* A tim kerja: people, of other units too, who work for one lead on results of his (PermenPANRB 6/2022 pp. 44-49), and who sits in
 * whose role matrix because of that. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct
{
  char      *id;        /* of the store; "" until stored */
  char      *name;
  char      *unit;      /* nullable: code of the unit it works for */
  char      *lead;      /* NIP */
  SasDate    from, to;  /* inclusive; SAS_DATE_NONE leaves that side open */
  GPtrArray *members;   /* NIPs, in the order of the matrix */
} SasTeam;

extern const SasRecordType sas_team_type;
SasTeam *sas_team_new    (void);                                /* (transfer full) */
void     sas_team_free   (SasTeam *team);
gboolean sas_team_covers (const SasTeam *team, SasDate day);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasTeam, sas_team_free)

/* One row's or the leader's place. */
typedef struct
{
  SasIdentity *who;        /* as of the day: name, position, unit */
  char        *nip;
  char        *appraiser;  /* nullable: NIP, by the staff data */
  gboolean     elsewhere;  /* of a unit that is not below the leader's: the row names it */
} SasSeat;

/* Who sits in a matrix: the leader, the rows, and a seating for each team below (two levels, p. 49). */
typedef struct
{
  char      *name;         /* of the team; NULL: a unit's matrix */
  SasSeat   *leader;
  GPtrArray *members;      /* SasSeat */
  GPtrArray *teams;        /* SasSeating, of which each lead is among the members */
} SasSeating;

/* @teams: of SasTeam. The rows, in the order of the staff list: those whose appraiser is @leader on @day and the leads of the
 * teams under him; who is in such a team sits there instead. A team is under the leader of its unit or, when that is its own
 * lead, under his appraiser. The members of a team that @leader leads himself are rows of his. NULL: nobody has this number.
 * (transfer full) (nullable) */
SasSeating *sas_seating_new    (SasRoster *roster, GPtrArray *teams, const char *leader, SasDate day);
void        sas_seating_free   (SasSeating *seating);
/* The NIPs of all who sit in it and in its teams, each once, the leader first. (transfer full) (element-type utf8) */
GPtrArray  *sas_seating_people (const SasSeating *seating);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasSeating, sas_seating_free)
G_END_DECLS
