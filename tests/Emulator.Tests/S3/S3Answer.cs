using System.Text;
using System.Xml.Linq;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>What S3 answered.</summary>
internal sealed record S3Answer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The text of the first element of a name, wherever it stands. Absent: there is none.</summary>
    public string? Value(string element) => Values(element) is [var first, ..] ? first : null;

    /// <summary>The texts of all elements of a name.</summary>
    public IReadOnlyList<string> Values(string element) =>
        Body.Length == 0 ? [] : [.. XElement.Parse(Text).DescendantsAndSelf().Where(found => found.Name.LocalName == element).Select(found => found.Value)];
}
