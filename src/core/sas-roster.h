/* An office's units, people and posts as one value, with what follows from them on a given day: who is whose
 * appraiser, in which post, in which unit (PermenPANRB 6/2022, pp. 45, 65, 89-92). Filled once, then only read:
 * any number of threads may read it together. */
#pragma once
#include "sas-plan.h"
#include "sas-staff.h"
G_BEGIN_DECLS
typedef struct _SasRoster SasRoster;

SasRoster       *sas_roster_new             (void);
SasRoster       *sas_roster_ref             (SasRoster *self);
void             sas_roster_unref           (SasRoster *self);

/* Each takes what it is given and puts it in the place of the one with the same code, number, or post. */
void             sas_roster_put_unit        (SasRoster *self, SasUnit *unit);
void             sas_roster_put_person      (SasRoster *self, SasPerson *person);
void             sas_roster_put_assignment  (SasRoster *self, SasAssignment *assignment);

/* Everything, in the order it came: of SasUnit, SasPerson, SasAssignment. (transfer none) */
GPtrArray       *sas_roster_units           (SasRoster *self);
GPtrArray       *sas_roster_people          (SasRoster *self);
GPtrArray       *sas_roster_assignments     (SasRoster *self);

/* NULL: there is none. (transfer none) */
const SasUnit   *sas_roster_unit            (SasRoster *self, const char *code);
const SasPerson *sas_roster_person          (SasRoster *self, const char *nip);
/* A person's posts; the posts in a unit; the people posted in a unit today; those who name @nip as superior; the units
 * just below @code, NULL: the tops. Never NULL. (transfer none) */
GPtrArray       *sas_roster_assignments_of  (SasRoster *self, const char *nip);
GPtrArray       *sas_roster_assignments_in  (SasRoster *self, const char *unit_code);
/* Whether @nip is on study leave on any day from @from to @to. */
gboolean         sas_roster_studies         (SasRoster *self, const char *nip, SasDate from, SasDate to);
GPtrArray       *sas_roster_people_in       (SasRoster *self, const char *unit_code);
GPtrArray       *sas_roster_people_under    (SasRoster *self, const char *nip);
GPtrArray       *sas_roster_children        (SasRoster *self, const char *unit_code);
/* @unit_code's unit and all below it, a parent before its children; ends on a circle too. (transfer container) */
GPtrArray       *sas_roster_descendants     (SasRoster *self, const char *unit_code);

/* Where somebody is posted on a day: the definitive post of that day, else what the staff record says. (transfer none,
 * nullable) */
const SasUnit   *sas_roster_unit_at         (SasRoster *self, const char *nip, SasDate date);
/* In @unit_code as Plt or Plh: "Plt. Kepala Bidang Tata Ruang"; otherwise, or with NULL, the definitive post. (transfer
 * full, nullable) */
char            *sas_roster_position_at     (SasRoster *self, const char *nip, const char *unit_code, SasDate date);
/* Who leads a unit on a day: by delegation, as Plt or Plh, or as its head; NULL when the post is empty. */
const SasPerson *sas_roster_leader_at       (SasRoster *self, const char *unit_code, SasDate date);

/* pejabat penilai kinerja / atasan pejabat penilai kinerja of @nip on @date. NULL: a political office holder without
 * number (see the identities), or nobody is known. Never @nip himself. (transfer none, nullable) */
const SasPerson *sas_roster_appraiser       (SasRoster *self, const char *nip, SasDate date);
const SasPerson *sas_roster_reviewer        (SasRoster *self, const char *nip, SasDate date);
/* The reviewer where the plan or evaluation names its @appraiser; NULL: the one that the staff data gives. */
const SasPerson *sas_roster_reviewer_above  (SasRoster *self, const char *nip, const char *appraiser, SasDate date);

/* What the forms print, as of a day; NULL when nobody is known. (transfer full, nullable)
 * sas_roster_identity: in @unit_code as there posted (NULL: the definitive post). */
SasIdentity     *sas_roster_identity           (SasRoster *self, const char *nip, const char *unit_code, SasDate date);
SasIdentity     *sas_roster_appraiser_identity (SasRoster *self, const char *nip, SasDate date);
SasIdentity     *sas_roster_reviewer_identity  (SasRoster *self, const char *nip, SasDate date);
/* The three on a form of @plan, on the day of the plan that is nearest to @date; the appraiser is the one the plan names, in
 * the post he holds over the employee's unit, else the one the staff data gives; the reviewing superior is that appraiser's own.
 * Says nothing of @plan->people, which a plan that was set keeps. (transfer full) */
SasPeople       *sas_roster_people_of_plan     (SasRoster *self, const SasPlan *plan, SasDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasRoster, sas_roster_unref)
G_END_DECLS
