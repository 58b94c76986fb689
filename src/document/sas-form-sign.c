#include "config.h"
#include <string.h>
#include "sas-form-private.h"

/* Who signs, with which words and when (pp. 71, 107, 115-118). */

typedef enum { EMPLOYEE, APPRAISER, SUPERIOR, GUIDE, GUIDE_ALONE, EVALUATOR } Who;   /* EVALUATOR: the appraiser, or his superior who took over */

/* @row: of signatures under one another; a single one in the second row stands in the middle. @dated: with place and date. */
static const struct { SasSigns signs; guint row, side; Who who; gboolean dated; const char *number; } signatures[] = {
  { SAS_SIGNS_BOTH,      0, 0, EMPLOYEE,  FALSE, "" },
  { SAS_SIGNS_BOTH,      0, 1, APPRAISER, TRUE,  "" },
  { SAS_SIGNS_EMPLOYEE,  0, 1, EMPLOYEE,  TRUE,  "" },
  { SAS_SIGNS_GUIDE,     0, 0, EMPLOYEE,  FALSE, "" },
  { SAS_SIGNS_GUIDE,     0, 1, GUIDE,     TRUE,  "" },
  { SAS_SIGNS_GUIDE_ALONE, 0, 1, GUIDE_ALONE, TRUE, "" },
  { SAS_SIGNS_EVALUATOR, 0, 1, EVALUATOR, TRUE,  "" },
  { SAS_SIGNS_DOCUMENT,  0, 0, EMPLOYEE,  TRUE,  "7. " },
  { SAS_SIGNS_DOCUMENT,  0, 1, APPRAISER, TRUE,  "6. " },
  { SAS_SIGNS_SUPERIOR,  0, 0, EMPLOYEE,  TRUE,  "7. " },
  { SAS_SIGNS_SUPERIOR,  0, 1, SUPERIOR,  TRUE,  "6. " },
  { SAS_SIGNS_OBJECTION, 0, 0, EMPLOYEE,  TRUE,  "10. " },
  { SAS_SIGNS_OBJECTION, 0, 1, APPRAISER, TRUE,  "9. " },
  { SAS_SIGNS_OBJECTION, 1, 0, SUPERIOR,  TRUE,  "11. " },
  { SAS_SIGNS_LEGACY,    0, 0, EMPLOYEE,  FALSE, "" },
  { SAS_SIGNS_LEGACY,    0, 1, APPRAISER, TRUE,  "" },
  { SAS_SIGNS_LEGACY,    1, 0, SUPERIOR,  FALSE, "" },
};

static const char *const roles[] = {   /* by Who */
  "Pegawai yang Dinilai", "Pejabat Penilai Kinerja", "Atasan Pejabat Penilai Kinerja",
  "Pimpinan/ Pihak Lain yang Diberikan\nPenugasan Khusus", "Pimpinan atau Pihak Lain yang Diberikan\nPenugasan Khusus",
};

static Who
evaluator_of (const SasSubject *subject)
{
  gboolean superior = subject->evaluation != NULL && g_str_equal (sas_evaluation_form (subject->evaluation), "D.1.2");

  return superior ? SUPERIOR : APPRAISER;
}

static const SasIdentity *
identity_of (const SasSubject *subject, Who who)
{
  const SasPeople *people = sas_form_people (subject);
  const SasIdentity *identities[] = { people->employee, people->appraiser, people->reviewing_superior, NULL, NULL };

  return identities[who];
}

/* Who guided, as the record of it names him: he may be of another unit (p. 78). */
static void
sign_as_guide (SasSigner *signer, const SasSubject *subject)
{
  const SasGuidance *guidance = subject->guidance;
  g_autofree char *name = guidance != NULL ? sas_form_trim (guidance->by) : NULL;

  signer->number = guidance != NULL && guidance->by_nip != NULL ? g_strconcat ("NIP ", guidance->by_nip, NULL) : NULL;
  if (name == NULL)
    signer->number = g_strdup ("NIP " SAS_DOTS);
  signer->name = name != NULL ? g_steal_pointer (&name) : g_strdup (SAS_DOTS SAS_DOTS);
}

/* "NIP " and 18 digits; anything else is the number of a soldier or policeman. NULL: a political office has none. */
static char *
number_line (const SasIdentity *who)
{
  g_autofree char *number = who != NULL ? sas_form_trim (who->nip) : NULL;

  if (number == NULL)
    return NULL;
  return g_strconcat (strlen (number) == 18 ? "NIP " : "NRP ", number, NULL);
}

static SasSignature
signature_of_plan (const SasSubject *subject)
{
  const SasApproval *approval = subject->plan->approval;
  SasSignature signature = { (char *) subject->place, subject->date };

  if (approval != NULL && approval->date != SAS_DATE_NONE)
    signature.date = approval->date;
  if (approval != NULL && *approval->place != '\0')
    signature.place = approval->place;
  return signature;
}

/* A day of its own, which the pen fills in: actions and the record of feedback are signed beside plan and document. */
static gboolean
is_open (const SasForm *form)
{
  return form->alone || form->signs == SAS_SIGNS_EMPLOYEE || (form->of_evaluation && form->signs == SAS_SIGNS_BOTH);
}

/* Dots until it is signed; the superior who changed the result signs with his decision (p. 117). */
static SasSignature
signature_of_document (const SasSubject *subject, Who who)
{
  const SasDocument *document = subject->evaluation != NULL ? subject->evaluation->document : NULL;
  SasSignature open = { (char *) subject->place, SAS_DATE_NONE };
  const SasSignature *signed_[] = { NULL, NULL, NULL, NULL };

  if (document == NULL)
    return open;
  signed_[EMPLOYEE] = document->employee_signed;
  signed_[APPRAISER] = document->appraiser_signed;
  signed_[SUPERIOR] = document->reviewing_superior_signed;
  if (signed_[who] != NULL)
    return *signed_[who];
  if (who == SUPERIOR && document->decision != NULL)
    open.date = document->decision->date;
  return open;
}

static SasSignature
signature_of (const SasSubject *subject, const SasForm *form, Who who)
{
  if (subject->guidance != NULL)
    return (SasSignature) { (char *) subject->place, subject->guidance->date };
  if (subject->counselling != NULL)
    return (SasSignature) { (char *) subject->place, subject->counselling->date };
  if (is_open (form))
    return (SasSignature) { (char *) subject->place, SAS_DATE_NONE };
  return form->of_evaluation ? signature_of_document (subject, who) : signature_of_plan (subject);
}

static char *
date_line (const SasSubject *subject, const SasForm *form, Who who)
{
  SasSignature signature = signature_of (subject, form, who);
  gboolean placed = signature.place != NULL && *signature.place != '\0';
  g_autofree char *day = signature.date != SAS_DATE_NONE ? sas_date_to_long (signature.date) : g_strdup (SAS_DOTS);

  return g_strdup_printf ("%s, %s", placed ? signature.place : SAS_DOTS, day);
}

static gboolean
is_acting (const SasIdentity *who)
{
  return g_str_has_prefix (who->position, "Plt. ") || g_str_has_prefix (who->position, "Plh. ");
}

static void
sign (SasSigner *signer, const SasSubject *subject, Who who, const char *number)
{
  const SasIdentity *identity = identity_of (subject, who);
  g_autofree char *name = identity != NULL ? sas_form_trim (identity->name) : NULL;

  signer->role = g_strconcat (number, roles[who], NULL);
  if (who == GUIDE || who == GUIDE_ALONE)
    {
      sign_as_guide (signer, subject);
      return;
    }
  signer->name = name != NULL ? g_steal_pointer (&name) : g_strdup (SAS_DOTS SAS_DOTS);
  signer->number = subject->blank ? g_strdup ("NIP " SAS_DOTS) : number_line (identity);
  if (who != EMPLOYEE && identity != NULL && is_acting (identity))
    signer->acting = g_strdup (identity->position);
}

void
sas_form_add_signatures (SasDoc *doc, const SasForm *form, const SasSubject *subject)
{
  SasBlock *block = NULL;
  guint row = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      Who who = signatures[i].who == EVALUATOR ? evaluator_of (subject) : signatures[i].who;
      SasSigner *signer;

      if (signatures[i].signs != form->signs)
        continue;
      if (signatures[i].row != row)
        block = sas_doc_add (doc, SAS_BLOCK_SIGNATURE);
      row = signatures[i].row;
      block->middle = row > 0;
      signer = &block->signers[signatures[i].side];
      sign (signer, subject, who, signatures[i].number);
      signer->date = signatures[i].dated ? date_line (subject, form, who) : NULL;
    }
}
