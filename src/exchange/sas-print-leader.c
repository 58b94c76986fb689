/* What a leader prints beside his plan: workblocks and the role matrix. */
#include "config.h"
#include "sas-form.h"
#include "sas-matrix-board.h"
#include "sas-print-private.h"
#include "sas-workblock-store.h"

/* The leader's name for the title of the document. */
static SasPeople *
people_of_leader (const SasPrintOffice *office, const char *nip)
{
  SasPeople *people = sas_record_new (&sas_people_type);
  const SasPerson *person = sas_roster_person (office->roster, nip);

  people->employee = sas_record_new (&sas_identity_type);
  if (person != NULL)
    {
      g_autofree char *name = sas_person_full_name (person);

      sas_record_set_text (&sas_identity_type, people->employee, "name", name);
    }
  return people;
}

static gboolean
add_workblocks (SasPrintWork *work, const SasPeople *people, GError **error)
{
  g_autoptr (GPtrArray) blocks = sas_workblock_store_list (work->db, work->item->nip, work->request->year, error);
  const SasSubject subject = { .workblocks = blocks, .people = people, .agency = work->office->agency != NULL ? work->office->agency : "" };

  return blocks != NULL &&
         (blocks->len == 0 || sas_print_add (work->parts, sas_form_find ("a.1.4"), &subject, &work->office->paper, error));
}

static gboolean
add_matrix (SasPrintWork *work, const SasPeople *people, GError **error)
{
  g_autoptr (SasMatrixBoard) board = sas_matrix_board_load (work->db, work->item->nip, work->request->year, NULL, error);
  SasSubject subject = { .people = people, .agency = work->office->agency != NULL ? work->office->agency : "" };

  if (board == NULL)
    return FALSE;
  subject.matrix = board->matrix;
  return board->matrix->members->len == 0 || sas_print_add (work->parts, sas_form_find ("a.1.5"), &subject, &work->office->paper, error);
}

gboolean
sas_print_add_leader (SasPrintWork *work, GError **error)
{
  g_autoptr (SasPeople) people = people_of_leader (work->office, work->item->nip);
  guint forms = work->request->forms;

  return ((forms & SAS_PRINT_A_1_4) == 0 || add_workblocks (work, people, error)) &&
         ((forms & SAS_PRINT_A_1_5) == 0 || add_matrix (work, people, error));
}
