#include "config.h"
#include "sas-print-forms.h"

static const struct { const char *code; guint bit; SasPrintSource source; const char *file; } forms_table[] = {
#define ROW(bit, code, source, file) { code, SAS_PRINT_##bit, SAS_PRINT_FROM_##source, file },
  SAS_PRINT_EACH_FORM (ROW)
#undef ROW
};

/* Sets with a name of their own, the smaller first: the first that holds all of the forms names their file. */
static const struct { const char *code; guint forms; const char *file; } sets[] = {
  { "skp",        SAS_PRINT_SKP,        "SKP" },
  { "guidance",   SAS_PRINT_GUIDANCE,   "Bimbingan" },
  { "feedback",   SAS_PRINT_RECORD,     "Umpan_Balik" },
  { "legacy",     SAS_PRINT_LEGACY,     "Penilaian" },
  { "evaluation", SAS_PRINT_EVALUATION, "Evaluasi" },
  { "credit",     SAS_PRINT_CREDIT,     "Angka_Kredit" },
  { NULL,         SAS_PRINT_SKP | SAS_PRINT_OTHERS, "SKP" },
  { NULL,         SAS_PRINT_EVALUATION | SAS_PRINT_RECORD | SAS_PRINT_B_1_2, "Evaluasi" },
  { "all",        SAS_PRINT_ALL,        "Berkas" },
};

guint
sas_print_forms_parse (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (forms_table); i++)
    if (g_ascii_strcasecmp (forms_table[i].code, name) == 0)
      return forms_table[i].bit;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (sets); i++)
    if (sets[i].code != NULL && g_ascii_strcasecmp (sets[i].code, name) == 0)
      return sets[i].forms;
  return 0;
}

char *
sas_print_forms_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms_table); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", forms_table[i].code);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (sets[i].code != NULL)
      g_string_append_printf (names, ", %s", sets[i].code);
  return g_strdup (names->str);
}

const char *
sas_print_forms_code (guint number)
{
  return number < G_N_ELEMENTS (forms_table) ? forms_table[number].code : NULL;
}

guint
sas_print_forms_of (SasPrintSource source)
{
  guint forms = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms_table); i++)
    forms |= forms_table[i].source == source ? forms_table[i].bit : 0;
  return forms;
}

guint
sas_print_forms_of_period (void)
{
  return sas_print_forms_of (SAS_PRINT_FROM_EVALUATION) | sas_print_forms_of (SAS_PRINT_FROM_CREDIT);
}

gboolean
sas_print_forms_is_one (guint forms)
{
  return forms != 0 && (forms & (forms - 1)) == 0;
}

const char *
sas_print_forms_file (guint forms)
{
  const char *file = NULL;
  gboolean alike = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (forms_table); i++)
    if ((forms & forms_table[i].bit) != 0)
      {
        alike = alike && (file == NULL || g_str_equal (file, forms_table[i].file));
        file = forms_table[i].file;
      }
  if (alike && file != NULL)
    return file;
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if ((forms & ~sets[i].forms) == 0)
      return sets[i].file;
  return "Berkas";
}
