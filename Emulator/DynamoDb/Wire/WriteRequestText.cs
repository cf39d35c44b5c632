using System.Text;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>The requests of a batch in the form in which the service repeats them in errors.</summary>
internal static class WriteRequestText
{
    public static string Of(Dictionary<string, List<WriteRequest>> requests) =>
        $"{{{string.Join(", ", requests.Select(pair => $"{pair.Key}=[{string.Join(", ", (pair.Value ?? []).Select(Of))}]"))}}}";

    private static string Of(WriteRequest request)
    {
        var put = request?.PutRequest is { } wanted ? $"PutRequest(item={Of(wanted.Item)}, workloadProfileName=null)" : "null";
        var delete = request?.DeleteRequest is { } unwanted ? $"DeleteRequest(key={Of(unwanted.Key)})" : "null";
        return $"WriteRequest(putRequest={put}, deleteRequest={delete})";
    }

    private static string Of(AttributeMap? attributes)
    {
        if (attributes is null)
            return "null";
        var text = new StringBuilder("{");
        foreach (var (name, value) in attributes)
            text.Append(text.Length > 1 ? ", " : "").Append(name).Append('=').Append(value);
        return text.Append('}').ToString();
    }
}
