#include "config.h"
#include <gdk-pixbuf/gdk-pixbuf.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-image.h"

#define MAX_BYTES (16u * 1024 * 1024)
#define MAX_SIDE  4096   /* pixels; a logo is printed about 2 cm wide */

/* Asks the loader for no more pixels than a logo has: a file of a few bytes may announce gigabytes. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer too_large)
{
  if (width <= MAX_SIDE && height <= MAX_SIDE)
    return;
  *(gboolean *) too_large = TRUE;
  gdk_pixbuf_loader_set_size (loader, 1, 1);
}

static GdkPixbuf *
decode (GBytes *file, gboolean *too_large, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), too_large);
  if (!gdk_pixbuf_loader_write_bytes (loader, file, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

static GBytes *
pixels_on_white (GdkPixbuf *pixbuf)
{
  gsize width = (gsize) gdk_pixbuf_get_width (pixbuf), height = (gsize) gdk_pixbuf_get_height (pixbuf);
  gsize channels = (gsize) gdk_pixbuf_get_n_channels (pixbuf), stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  guint8 *to = g_malloc (width * height * 3), *at = to;

  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      {
        const guint8 *pixel = from + y * stride + x * channels;
        guint opacity = alpha ? pixel[3] : 255;

        for (int i = 0; i < 3; i++)
          *at++ = (guint8) ((pixel[i] * opacity + 255 * (255 - opacity)) / 255);
      }
  return g_bytes_new_take (to, width * height * 3);
}

SasImage *
sas_image_new_from_bytes (GBytes *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  gboolean too_large = g_bytes_get_size (file) > MAX_BYTES;
  SasImage *self;

  if (!too_large && g_bytes_get_size (file) > 0)
    pixbuf = decode (file, &too_large, &cause);
  if (too_large)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The logo is too large. Use a picture of at most %d by %d pixels and 16 MB."),
                   MAX_SIDE, MAX_SIDE);
      return NULL;
    }
  if (pixbuf == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The logo cannot be read as a PNG or JPEG picture: %s"),
                   cause != NULL ? cause->message : _("it holds no picture"));
      return NULL;
    }
  self = g_new0 (SasImage, 1);
  self->width = (guint) gdk_pixbuf_get_width (pixbuf);
  self->height = (guint) gdk_pixbuf_get_height (pixbuf);
  self->pixels = pixels_on_white (pixbuf);
  return self;
}

SasImage *
sas_image_copy (const SasImage *self)
{
  SasImage *copy = g_new0 (SasImage, 1);

  *copy = *self;
  g_bytes_ref (copy->pixels);
  return copy;
}

void
sas_image_free (SasImage *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->pixels);
  g_free (self);
}
