namespace Aspire.Hosting.ApplicationModel;

/// <summary>One more part of a connection, given to consumers as a variable.</summary>
public sealed class ConnectionPropertyAnnotation(string name, ReferenceExpression referenceExpression) : IResourceAnnotation
{
    public string Name { get; } = name;

    public ReferenceExpression Value { get; } = referenceExpression;
}
