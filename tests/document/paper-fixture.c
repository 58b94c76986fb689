#include "config.h"
#include "paper-fixture.h"

static char *
data_path (const char *folder, const char *name)
{
  g_autofree char *file = name != NULL ? g_strconcat (name, ".json", NULL) : NULL;

  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", folder, file, NULL);
}

static json_t *
read_json (const char *folder, const char *name)
{
  g_autofree char *path = data_path (folder, name), *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  json_t *json;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  json = sas_json_parse (text, (gssize) length, &error);
  g_assert_no_error (error);
  return json;
}

json_t *
fixture_json (const char *name)
{
  return read_json ("plans", name);
}

SasEvaluation *
fixture_evaluation (const char *name)
{
  g_autoptr (json_t) json = read_json ("evaluations", name);
  g_autoptr (GError) error = NULL;
  SasEvaluation *evaluation = sas_evaluation_from_json (json, &error);

  g_assert_no_error (error);
  if (evaluation->people == NULL)
    evaluation->people = sas_record_from_json (&sas_people_type, json_object_get (json, "people"), &error);
  g_assert_no_error (error);
  return evaluation;
}

/* People are the store's snapshot: a plan that is read ignores them, so they are put in here. */
SasPlan *
fixture_plan (const char *name)
{
  g_autoptr (json_t) json = fixture_json (name);
  g_autoptr (GError) error = NULL;
  SasPlan *plan = sas_plan_from_json (json, &error);

  g_assert_no_error (error);
  if (plan->people == NULL)
    plan->people = sas_record_from_json (&sas_people_type, json_object_get (json, "people"), &error);
  g_assert_no_error (error);
  return plan;
}

SasSubject
fixture_subject (const SasPlan *plan)
{
  return (SasSubject) { .plan = plan, .people = plan->people, .agency = "Pemerintah Kabupaten Contoh", .place = "Sleman" };
}

SasPages *
fixture_pages (const SasPlan *plan, const SasForm *form, const SasPaper *paper)
{
  g_autoptr (GError) error = NULL;
  const SasFontBook *book = sas_font_book_get_default (&error);
  const SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) doc = NULL;

  g_assert_no_error (error);
  doc = sas_form_build (form, &subject, paper);
  return sas_layout (doc, paper, book);
}

SasPages *
fixture_evaluation_pages (const char *name, const SasForm *form, const SasPaper *paper)
{
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation (name);
  SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) doc = NULL;

  subject.evaluation = evaluation;
  subject.people = evaluation->people;
  doc = sas_form_build (form, &subject, paper);
  return sas_layout (doc, paper, sas_font_book_get_default (NULL));
}

const SasBlock *
fixture_block (const SasDoc *doc, SasBlockKind kind, guint nth)
{
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const SasBlock *block = g_ptr_array_index (doc->blocks, i);

      if (block->kind == kind && nth-- == 0)
        return block;
    }
  return NULL;
}

char *
fixture_rows (const GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *cells = ((const SasRow *) g_ptr_array_index (rows, i))->cells;

      for (guint j = 0; j < cells->len; j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "|" : "", sas_text_string (((const SasCell *) g_ptr_array_index (cells, j))->text));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

GBytes *
fixture_pdf (const SasPages *pages, GError **error)
{
  const SasPdfPart part = { pages, NULL };

  return sas_pdf_render (&part, 1, NULL, error);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char **
fixture_names (void)
{
  g_autofree char *path = data_path ("plans", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".json")));
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
