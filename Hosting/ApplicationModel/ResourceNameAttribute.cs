namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks a parameter that becomes the name of a resource.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class ResourceNameAttribute : Attribute, IModelNameParameter;
