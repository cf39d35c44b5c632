using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Imports;

/// <summary>Reads items from lines of a file: each line one item.</summary>
internal abstract class ItemLines
{
    /// <param name="keyTypes">Types of the attributes that keys are made of; in separated values all others are strings.</param>
    public static ItemLines Of(string format, Imports.Wire.CsvOptions? csv, IReadOnlyDictionary<string, string> keyTypes) => format switch
    {
        "CSV" => new SeparatedValues(csv, keyTypes),
        "ION" => new IonItems(),
        _ => new JsonItems(),
    };

    /// <summary>Takes the next line.</summary>
    /// <returns>Its item. Null: the line carries none (column names, or nothing).</returns>
    /// <exception cref="JsonException">It is not what the format asks for.</exception>
    /// <exception cref="Pipeline.AwsErrorException">A value is not of its type.</exception>
    public abstract AttributeMap? Read(string line);

    private sealed class JsonItems : ItemLines
    {
        public override AttributeMap? Read(string line)
        {
            if (string.IsNullOrWhiteSpace(line)) return null;
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), new JsonReaderOptions { MaxDepth = DynamoDbLimits.MaxJsonDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("Item"u8) || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("The line is not an object with an Item.");
            return AttributeValueReader.ReadMap(ref reader);
        }
    }

    private sealed class IonItems : ItemLines
    {
        public override AttributeMap? Read(string line) => string.IsNullOrWhiteSpace(line) ? null : new IonReader(line).ReadItem();
    }

    private sealed class SeparatedValues(Imports.Wire.CsvOptions? options, IReadOnlyDictionary<string, string> keyTypes) : ItemLines
    {
        private readonly char _delimiter = options?.Delimiter is { Length: 1 } text ? text[0] : ',';
        private IReadOnlyList<string>? _columns = options?.HeaderList;

        public override AttributeMap? Read(string line)
        {
            if (line.Length == 0) return null;
            var fields = Split(line);
            if (_columns is null)
            {
                _columns = fields;
                return null;
            }
            if (fields.Count > _columns.Count) throw new JsonException("The line has more values than there are columns.");
            using var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json))
            {
                writer.WriteStartObject();
                for (var i = 0; i < fields.Count; i++)
                {
                    // An empty field is an attribute that the item does not have.
                    if (fields[i].Length == 0) continue;
                    writer.WriteStartObject(_columns[i]);
                    writer.WriteString(keyTypes.GetValueOrDefault(_columns[i], "S"), fields[i]);
                    writer.WriteEndObject();
                }
                writer.WriteEndObject();
            }
            return AttributeMapJson.Decode(json.GetBuffer().AsSpan(0, (int)json.Length));
        }

        private List<string> Split(string line)
        {
            var fields = new List<string>();
            var field = new StringBuilder();
            var isQuoted = false;
            for (var i = 0; i < line.Length; i++)
            {
                var letter = line[i];
                if (letter == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
                else if (letter == '"') isQuoted = !isQuoted;
                else if (letter == _delimiter && !isQuoted)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                }
                else
                {
                    field.Append(letter);
                }
            }
            if (isQuoted) throw new JsonException("A quotation mark is not closed.");
            fields.Add(field.ToString());
            return fields;
        }
    }
}
