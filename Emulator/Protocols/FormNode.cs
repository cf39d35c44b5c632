using System.Globalization;

namespace Acinaces.Emulator.Protocols;

/// <summary>A form's dotted names as a tree: <c>Tags.member.1.Key=a</c> becomes Tags, member, 1, Key.</summary>
internal sealed class FormNode
{
    /// <summary>Deeper names are refused, so that a hostile form cannot exhaust the stack.</summary>
    private const int MaxDepth = 32;

    private readonly Dictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    /// <summary>Absent for inner nodes.</summary>
    public string? Value { get; private set; }

    public static FormNode Parse(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new FormNode();
        foreach (var (name, value) in fields)
        {
            var parts = name.Split('.', MaxDepth);
            var node = root;
            foreach (var part in parts) node = node.Child(part);
            node.Value = value;
        }
        return root;
    }

    public FormNode? Find(string name) => _children.GetValueOrDefault(name);

    /// <summary>The numbered children in the order of their numbers, below <paramref name="wrapper"/> when the list is not flattened.</summary>
    public IEnumerable<FormNode> Items(string wrapper)
    {
        var holder = Find(wrapper) ?? this;
        return holder._children
            .Where(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture))
            .Select(child => child.Value);
    }

    private FormNode Child(string name)
    {
        if (!_children.TryGetValue(name, out var child)) _children.Add(name, child = new FormNode());
        return child;
    }
}
