namespace Acinaces.Topology.Model;

/// <summary>Who may deploy without a person's credentials.</summary>
/// <param name="Repository">The GitHub repository, as <c>owner/name</c>.</param>
public sealed record PipelineSettings(string Repository);
