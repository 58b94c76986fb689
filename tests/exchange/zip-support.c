#include <string.h>
#include "zip-support.h"

static guint32
checksum (const char *data, gsize length)
{
  guint32 crc = 0xFFFFFFFF;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= (guchar) data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320 : 0);
    }
  return ~crc;
}

static void
put (GByteArray *out, guint bytes, guint32 value)
{
  guint8 little[4] = { (guint8) value, (guint8) (value >> 8), (guint8) (value >> 16), (guint8) (value >> 24) };

  g_byte_array_append (out, little, bytes);
}

static GBytes *
pack (const char *data, gsize length, gboolean deflate)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6);
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (input, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (!deflate)
    return g_bytes_new (data, length);
  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

/* The fields that the local header and the directory share. */
static void
put_common (GByteArray *out, const ZipPart *part, gsize length, GBytes *packed, gboolean deflate)
{
  put (out, 2, 20);
  put (out, 2, 0);
  put (out, 2, deflate ? 8 : 0);
  put (out, 4, 0x5C210000);
  put (out, 4, checksum (part->text, length));
  put (out, 4, (guint32) g_bytes_get_size (packed));
  put (out, 4, (guint32) length);
  put (out, 2, (guint32) strlen (part->name));
  put (out, 2, 0);
}

GBytes *
zip_build (const ZipPart *parts, guint count, gboolean deflate)
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  guint32 start;

  for (guint i = 0; i < count; i++)
    {
      gsize length = parts[i].length >= 0 ? (gsize) parts[i].length : strlen (parts[i].text);
      g_autoptr (GBytes) packed = pack (parts[i].text, length, deflate);
      guint32 offset = out->len;

      put (out, 4, 0x04034b50);
      put_common (out, &parts[i], length, packed, deflate);
      g_byte_array_append (out, (const guint8 *) parts[i].name, (guint) strlen (parts[i].name));
      g_byte_array_append (out, g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));
      put (directory, 4, 0x02014b50);
      put (directory, 2, 20);
      put_common (directory, &parts[i], length, packed, deflate);
      put (directory, 2, 0);
      put (directory, 4, 0);
      put (directory, 4, 0);
      put (directory, 4, offset);
      g_byte_array_append (directory, (const guint8 *) parts[i].name, (guint) strlen (parts[i].name));
    }
  start = out->len;
  g_byte_array_append (out, directory->data, directory->len);
  put (out, 4, 0x06054b50);
  put (out, 4, 0);
  put (out, 2, count);
  put (out, 2, count);
  put (out, 4, directory->len);
  put (out, 4, start);
  put (out, 2, 0);
  return g_byte_array_free_to_bytes (out);
}

GBytes *
workbook_build (const char *sheet, const char *strings, const char *styles, const char *book)
{
  const ZipPart parts[] = {
    { "xl/workbook.xml", book != NULL ? book : "<workbook xmlns:r='r'><sheets><sheet name='A' sheetId='1' r:id='rId7'/></sheets></workbook>", -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='styles.xml'/>"
                                    "<Relationship Id='rId7' Target='/xl/worksheets/data.xml'/></Relationships>", -1 },
    { "xl/worksheets/data.xml", sheet, -1 },
    { "xl/sharedStrings.xml", strings != NULL ? strings : "<sst/>", -1 },
    { "xl/styles.xml", styles != NULL ? styles : "<styleSheet/>", -1 },
  };

  return zip_build (parts, G_N_ELEMENTS (parts), TRUE);
}
