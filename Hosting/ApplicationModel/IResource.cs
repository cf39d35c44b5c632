namespace Aspire.Hosting.ApplicationModel;

/// <summary>One thing of the application: a process, a parameter, a queue.</summary>
public interface IResource
{
    /// <summary>Unique in the application, ignoring case.</summary>
    string Name { get; }

    ResourceAnnotationCollection Annotations { get; }
}
