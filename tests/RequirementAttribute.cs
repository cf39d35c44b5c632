namespace Acinaces.Testing;

/// <summary>
/// Marks a test as proof of one numbered criterion, such as <c>INF-3.2</c> or <c>BE-SC.4</c>.
/// <c>docs/requirements.md</c> is generated from these marks.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RequirementAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
