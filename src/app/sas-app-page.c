#include "config.h"
#include "sas-app-page.h"

G_DEFINE_INTERFACE (SasAppPage, sas_app_page, GTK_TYPE_WIDGET)

enum { SUBTITLE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sas_app_page_default_init (SasAppPageInterface *iface)
{
  signals[SUBTITLE_CHANGED] = g_signal_new ("subtitle-changed", SAS_TYPE_APP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

const SasPageSpec *
sas_page_spec_find (const char *id)
{
  for (guint i = 0; i < sas_n_page_specs; i++)
    if (g_strcmp0 (sas_page_specs[i].id, id) == 0)
      return &sas_page_specs[i];
  return NULL;
}

gboolean
sas_page_spec_concerns (const SasPageSpec *spec, SasSession *session)
{
  return spec->concerns == NULL || spec->concerns (session);
}

const SasPageSpec *
sas_page_spec_nth (SasSession *session, guint number)
{
  for (guint i = 0; i < sas_n_page_specs; i++)
    if (sas_page_spec_concerns (&sas_page_specs[i], session) && --number == 0)
      return &sas_page_specs[i];
  return NULL;
}

char *
sas_app_page_dup_subtitle (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  return iface->dup_subtitle != NULL ? iface->dup_subtitle (self) : NULL;
}

void
sas_app_page_subtitle_changed (SasAppPage *self)
{
  g_return_if_fail (SAS_IS_APP_PAGE (self));
  g_signal_emit (self, signals[SUBTITLE_CHANGED], 0);
}

void
sas_app_page_shown (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->shown != NULL)
    iface->shown (self);
}

void
sas_app_page_flush (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->flush != NULL)
    iface->flush (self);
}

void
sas_app_page_go_to (SasAppPage *self, const char *place)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->go_to != NULL)
    iface->go_to (self, place);
}

void
sas_app_page_fold (SasAppPage *self, gboolean folded)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->fold != NULL)
    iface->fold (self, folded);
}

void
sas_app_page_remember (SasAppPage *self, SasConfig *config)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->remember != NULL)
    iface->remember (self, config);
}

gboolean
sas_app_page_primary (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  return iface->primary != NULL && iface->primary (self);
}

void
sas_app_page_find (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->find != NULL)
    iface->find (self);
}

void
sas_app_page_next_place (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->next_place != NULL)
    iface->next_place (self);
}

void
sas_app_page_print (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->print != NULL)
    iface->print (self);
}

void
sas_app_page_create (SasAppPage *self)
{
  SasAppPageInterface *iface = SAS_APP_PAGE_GET_IFACE (self);

  if (iface->create != NULL)
    iface->create (self);
}
