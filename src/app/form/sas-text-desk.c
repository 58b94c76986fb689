#include "config.h"
#include "sas-text-desk.h"

G_DEFINE_INTERFACE (SasTextDesk, sas_text_desk, G_TYPE_OBJECT)

static void
sas_text_desk_default_init (SasTextDeskInterface *iface)
{
}

const char *
sas_text_desk_get_text (SasTextDesk *self, const char *path)
{
  return SAS_TEXT_DESK_GET_IFACE (self)->get_text (self, path);
}

void
sas_text_desk_type (SasTextDesk *self, const char *path, const char *text)
{
  SAS_TEXT_DESK_GET_IFACE (self)->type (self, path, text);
}

void
sas_text_desk_seal (SasTextDesk *self)
{
  SAS_TEXT_DESK_GET_IFACE (self)->seal (self);
}

const SasFinding *
sas_text_desk_find (SasTextDesk *self, const char *path)
{
  return SAS_TEXT_DESK_GET_IFACE (self)->find (self, path);
}

gboolean
sas_text_desk_may_edit (SasTextDesk *self)
{
  return SAS_TEXT_DESK_GET_IFACE (self)->may_edit (self);
}
