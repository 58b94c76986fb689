/* What a leader prints beside his plan: workblocks and the role matrix. */
#include "config.h"
#include "sas-form.h"
#include "sas-layout.h"
#include "sas-matrix-board.h"
#include "sas-print-private.h"
#include "sas-workblock-store.h"

static gboolean
add_part (GPtrArray *parts, const char *code, SasSubject *subject, const SasPrintOffice *office, GError **error)
{
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (SasDoc) doc = NULL;

  if (book == NULL)
    return FALSE;
  subject->agency = office->agency != NULL ? office->agency : "";
  doc = sas_form_build (sas_form_find (code), subject, &office->paper);
  g_ptr_array_add (parts, sas_layout (doc, &office->paper, book));
  return TRUE;
}

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
add_workblocks (GPtrArray *parts, SasDb *db, const char *nip, int year, const SasPrintOffice *office, GError **error)
{
  g_autoptr (GPtrArray) blocks = sas_workblock_store_list (db, nip, year, error);
  g_autoptr (SasPeople) people = people_of_leader (office, nip);
  SasSubject subject = { .workblocks = blocks, .people = people };

  return blocks != NULL && (blocks->len == 0 || add_part (parts, "a.1.4", &subject, office, error));
}

static gboolean
add_matrix (GPtrArray *parts, SasDb *db, const char *nip, int year, const SasPrintOffice *office, GError **error)
{
  g_autoptr (SasMatrixBoard) board = sas_matrix_board_load (db, nip, year, NULL, error);
  g_autoptr (SasPeople) people = people_of_leader (office, nip);
  SasSubject subject = { .people = people };

  if (board == NULL)
    return FALSE;
  subject.matrix = board->matrix;
  return board->matrix->members->len == 0 || add_part (parts, "a.1.5", &subject, office, error);
}

GPtrArray *
sas_print_lay_out_leader (SasDb *db, const char *nip, int year, guint forms, const SasPrintOffice *office, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);

  if ((forms & SAS_PRINT_A_1_4 && !add_workblocks (parts, db, nip, year, office, error)) ||
      (forms & SAS_PRINT_A_1_5 && !add_matrix (parts, db, nip, year, office, error)))
    return NULL;
  return g_steal_pointer (&parts);
}
