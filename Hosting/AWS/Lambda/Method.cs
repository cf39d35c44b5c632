namespace Aspire.Hosting.AWS.Lambda;

/// <summary>The HTTP method of a route.</summary>
public enum Method
{
    /// <summary>Every method that has no route of its own.</summary>
    Any,
    Get,
    Post,
    Put,
    Delete,
    Patch,
    Head,
    Options,
}
