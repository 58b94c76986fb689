#include "config.h"
#include "sas-page.h"

G_DEFINE_INTERFACE (SasPage, sas_page, GTK_TYPE_WIDGET)

enum { SUBTITLE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sas_page_default_init (SasPageInterface *iface)
{
  signals[SUBTITLE_CHANGED] = g_signal_new ("subtitle-changed", SAS_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

const SasPageSpec *
sas_page_spec_find (const char *id)
{
  for (guint i = 0; i < sas_n_page_specs; i++)
    if (g_strcmp0 (sas_page_specs[i].id, id) == 0)
      return &sas_page_specs[i];
  return NULL;
}

char *
sas_page_dup_subtitle (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  return iface->dup_subtitle != NULL ? iface->dup_subtitle (self) : NULL;
}

void
sas_page_subtitle_changed (SasPage *self)
{
  g_return_if_fail (SAS_IS_PAGE (self));
  g_signal_emit (self, signals[SUBTITLE_CHANGED], 0);
}

void
sas_page_shown (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->shown != NULL)
    iface->shown (self);
}

void
sas_page_flush (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->flush != NULL)
    iface->flush (self);
}

void
sas_page_go_to (SasPage *self, const char *place)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->go_to != NULL)
    iface->go_to (self, place);
}

void
sas_page_fold (SasPage *self, gboolean folded)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->fold != NULL)
    iface->fold (self, folded);
}

gboolean
sas_page_primary (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  return iface->primary != NULL && iface->primary (self);
}

void
sas_page_find (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->find != NULL)
    iface->find (self);
}

void
sas_page_print (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->print != NULL)
    iface->print (self);
}

void
sas_page_create (SasPage *self)
{
  SasPageInterface *iface = SAS_PAGE_GET_IFACE (self);

  if (iface->create != NULL)
    iface->create (self);
}
