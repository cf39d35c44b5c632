using System.Text.Json;

namespace Acinaces.Infra.Specification;

/// <summary>The constraints of <c>constraints.json</c>, by type and path.</summary>
public sealed class ValueConstraints
{
    private static readonly Lazy<ValueConstraints> Committed = new(() =>
    {
        using var stream = typeof(ValueConstraints).Assembly.GetManifestResourceStream("constraints.json")
            ?? throw new InvalidOperationException("constraints.json is not part of the program.");
        using var document = JsonDocument.Parse(stream);
        return new ValueConstraints(document.RootElement);
    });

    private readonly Dictionary<(string Type, string Path), ValueConstraint> _constraints = [];

    private ValueConstraints(JsonElement root)
    {
        foreach (var type in root.EnumerateObject())
        {
            foreach (var path in type.Value.EnumerateObject())
                _constraints.Add((type.Name, path.Name), Read(path.Value));
        }
    }

    /// <summary>The constraints that are part of this program.</summary>
    public static ValueConstraints Current => Committed.Value;

    /// <summary>Each type and path that has a constraint; <c>*</c> in a path stands for any position in a list or name in a map.</summary>
    public IEnumerable<(string Type, string Path)> Paths => _constraints.Keys;

    public ValueConstraint? Find(string type, string path) => _constraints.GetValueOrDefault((type, path));

    private static ValueConstraint Read(JsonElement constraint)
    {
        foreach (var member in constraint.EnumerateObject().Where(member => member.Name is not ("values" or "least" or "most" or "longest" or "pattern")))
            throw new InvalidOperationException($"constraints.json: unknown member '{member.Name}'.");
        return new ValueConstraint
        {
            Values = constraint.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [],
            Least = constraint.TryGetProperty("least", out var least) ? least.GetDecimal() : null,
            Most = constraint.TryGetProperty("most", out var most) ? most.GetDecimal() : null,
            Longest = constraint.TryGetProperty("longest", out var longest) ? longest.GetInt32() : null,
            Pattern = constraint.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
        };
    }
}
