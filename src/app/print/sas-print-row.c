#include "config.h"
#include "sas-i18n.h"
#include "sas-print-row.h"

const char *const sas_print_show_labels[SAS_PRINT_SHOWS] = { N_("All"), N_("Ready"), N_("Draft"), N_("Incomplete") };

struct _SasPrintRow
{
  GObject parent_instance;

  char             *nip, *name, *missing;
  SasPrintReadiness plan, annex;
  guint             others, open;
  gboolean          ticked, done;
};
G_DEFINE_FINAL_TYPE (SasPrintRow, sas_print_row, G_TYPE_OBJECT)

enum { PROP_TICKED = 1, PROP_DONE, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
sas_print_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SasPrintRow *self = SAS_PRINT_ROW (object);

  g_value_set_boolean (value, id == PROP_TICKED ? self->ticked : self->done);
}

static void
sas_print_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    sas_print_row_set_ticked (SAS_PRINT_ROW (object), g_value_get_boolean (value));
  else
    sas_print_row_set_done (SAS_PRINT_ROW (object), g_value_get_boolean (value));
}

static void
sas_print_row_finalize (GObject *object)
{
  SasPrintRow *self = SAS_PRINT_ROW (object);

  g_free (self->nip);
  g_free (self->name);
  g_free (self->missing);
  G_OBJECT_CLASS (sas_print_row_parent_class)->finalize (object);
}

static void
sas_print_row_class_init (SasPrintRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sas_print_row_get_property;
  object_class->set_property = sas_print_row_set_property;
  object_class->finalize = sas_print_row_finalize;
  properties[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE, flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sas_print_row_init (SasPrintRow *self)
{
}

SasPrintRow *
sas_print_row_new (const SasPrintProspect *prospect)
{
  SasPrintRow *self = g_object_new (SAS_TYPE_PRINT_ROW, NULL);

  self->nip = g_strdup (prospect->nip);
  self->name = g_strdup (prospect->name);
  self->missing = g_strdup (prospect->missing != NULL ? prospect->missing : "");
  self->plan = prospect->plan;
  self->annex = prospect->annex;
  self->others = prospect->others;
  self->open = prospect->open;
  self->ticked = prospect->plan == SAS_PRINT_READY;
  return self;
}

const char *
sas_print_row_get_nip (SasPrintRow *self)
{
  return self->nip;
}

const char *
sas_print_row_get_name (SasPrintRow *self)
{
  return self->name;
}

const char *
sas_print_row_get_missing (SasPrintRow *self)
{
  return self->missing;
}

SasPrintReadiness
sas_print_row_get_readiness (SasPrintRow *self, guint forms)
{
  guint others = self->others & forms;
  SasPrintReadiness plan = (forms & SAS_PRINT_PLAN) != 0 ? self->plan : SAS_PRINT_READY;
  SasPrintReadiness annex = (forms & SAS_PRINT_A_1_8) != 0 ? self->annex : SAS_PRINT_READY;

  if ((forms & SAS_PRINT_SKP) != 0)
    return MAX (plan, annex);
  if (others == SAS_PRINT_A_1_3)   /* manuals are as far as their plan */
    return self->plan == SAS_PRINT_READY ? SAS_PRINT_READY : SAS_PRINT_DRAFT;
  if (others == 0)
    return SAS_PRINT_ABSENT;
  return (self->open & forms) != 0 ? SAS_PRINT_DRAFT : SAS_PRINT_READY;
}

gboolean
sas_print_row_is_shown (SasPrintRow *self, SasPrintShow show, guint forms)
{
  static const SasPrintShow shows[] = {
    [SAS_PRINT_READY] = SAS_PRINT_SHOW_READY, [SAS_PRINT_DRAFT] = SAS_PRINT_SHOW_DRAFT,
    [SAS_PRINT_INCOMPLETE] = SAS_PRINT_SHOW_MISSING, [SAS_PRINT_ABSENT] = SAS_PRINT_SHOW_MISSING,
  };

  return show == SAS_PRINT_SHOW_ALL || shows[sas_print_row_get_readiness (self, forms)] == show;
}

gboolean
sas_print_row_get_ticked (SasPrintRow *self)
{
  return self->ticked;
}

/* Who has neither plan nor anything else cannot be printed. */
gboolean
sas_print_row_is_printable (SasPrintRow *self)
{
  return self->plan != SAS_PRINT_ABSENT || self->others != 0;
}

void
sas_print_row_set_ticked (SasPrintRow *self, gboolean ticked)
{
  gboolean next = ticked && sas_print_row_is_printable (self);

  if (next == self->ticked)
    return;
  self->ticked = next;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

gboolean
sas_print_row_get_done (SasPrintRow *self)
{
  return self->done;
}

void
sas_print_row_set_done (SasPrintRow *self, gboolean done)
{
  if (done == self->done)
    return;
  self->done = done;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}
