using Aspire.Hosting.AWS.Lambda;

namespace Acinaces.Hosting.Aws;

/// <summary>A route of an API and the function behind it.</summary>
internal sealed record ApiRoute(FunctionDeployment Function, Method Method, string Path);
