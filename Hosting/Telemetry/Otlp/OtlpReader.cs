using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Telemetry.Otlp;

/// <summary>Reads protobuf into OTLP's JSON form, so that both encodings are one from here on.</summary>
internal ref struct OtlpReader
{
    /// <summary>Deeper nesting than any real message; a guard against input made to exhaust the stack.</summary>
    public const int MaxDepth = 64;

    private ReadOnlySpan<byte> _rest;

    private OtlpReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <exception cref="FormatException">The bytes are not such a message.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> bytes, OtlpMessage message) => new OtlpReader(bytes).ReadMessage(message, 0);

    private JsonObject ReadMessage(OtlpMessage message, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FormatException("The message is nested too deeply.");
        }

        var result = new JsonObject();
        while (!_rest.IsEmpty)
        {
            var tag = ReadVarint();
            var wire = (int)(tag & 7);
            if (tag >> 3 is 0 or > int.MaxValue)
            {
                throw new FormatException("The message has a field number that does not exist.");
            }

            if (message.Find((int)(tag >> 3)) is { } field)
            {
                ReadField(result, field, wire, depth);
            }
            else
            {
                Skip(wire);
            }
        }

        return result;
    }

    private void ReadField(JsonObject result, OtlpField field, int wire, int depth)
    {
        if (!field.IsRepeated)
        {
            result[field.Name] = ReadValue(field, wire, depth);
            return;
        }

        if (result[field.Name] is not JsonArray list)
        {
            result[field.Name] = list = [];
        }

        if (wire == 2 && field.Type is not (OtlpType.Message or OtlpType.Text or OtlpType.Bytes or OtlpType.Id))
        {
            // Numbers in a row share one length; that is how proto3 writes them.
            var packed = new OtlpReader(ReadBytes());
            while (!packed._rest.IsEmpty)
            {
                list.Add(packed.ReadValue(field, NaturalWire(field.Type), depth));
            }
        }
        else
        {
            list.Add(ReadValue(field, wire, depth));
        }
    }

    private JsonNode ReadValue(OtlpField field, int wire, int depth)
    {
        if (wire != NaturalWire(field.Type))
        {
            throw new FormatException($"The field '{field.Name}' has the wrong encoding.");
        }

        return field.Type switch
        {
            OtlpType.Text => Encoding.UTF8.GetString(ReadBytes()),
            OtlpType.Bool => ReadVarint() != 0,
            OtlpType.Number => (int)ReadVarint(),
            OtlpType.SInt32 => ZigZag((uint)ReadVarint()),
            OtlpType.Int64 => ((long)ReadVarint()).ToString(CultureInfo.InvariantCulture),
            OtlpType.UInt64 => ReadVarint().ToString(CultureInfo.InvariantCulture),
            OtlpType.Fixed64 => BinaryPrimitives.ReadUInt64LittleEndian(Take(8)).ToString(CultureInfo.InvariantCulture),
            OtlpType.SFixed64 => BinaryPrimitives.ReadInt64LittleEndian(Take(8)).ToString(CultureInfo.InvariantCulture),
            OtlpType.Fixed32 => BinaryPrimitives.ReadUInt32LittleEndian(Take(4)),
            OtlpType.Double => Number(BinaryPrimitives.ReadDoubleLittleEndian(Take(8))),
            OtlpType.Id => Convert.ToHexStringLower(ReadBytes()),
            OtlpType.Bytes => Convert.ToBase64String(ReadBytes()),
            _ => new OtlpReader(ReadBytes()).ReadMessage(field.Message!, depth + 1),
        };
    }

    // JSON has no number for these; OTLP writes them as text.
    private static JsonNode Number(double value) => double.IsFinite(value) ? value : double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static int ZigZag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static int NaturalWire(OtlpType type) => type switch
    {
        OtlpType.Bool or OtlpType.Number or OtlpType.SInt32 or OtlpType.Int64 or OtlpType.UInt64 => 0,
        OtlpType.Fixed64 or OtlpType.SFixed64 or OtlpType.Double => 1,
        OtlpType.Fixed32 => 5,
        _ => 2,
    };

    private void Skip(int wire)
    {
        _ = wire switch
        {
            0 => ReadVarint(),
            1 => (ulong)Take(8).Length,
            2 => (ulong)ReadBytes().Length,
            5 => (ulong)Take(4).Length,
            _ => throw new FormatException("The message has an encoding that does not exist."),
        };
    }

    private ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadVarint();
        return length <= (ulong)_rest.Length ? Take((int)length) : throw new FormatException("The message ends too early.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new FormatException("The message ends too early.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = Take(1)[0];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("The message has a number that is too long.");
    }
}
