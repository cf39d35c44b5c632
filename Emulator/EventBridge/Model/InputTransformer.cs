namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Builds the payload from parts of the event.</summary>
/// <param name="InputPathsMap">Variables by name: the path of each in the event.</param>
/// <param name="InputTemplate">Text with the variables in angle brackets.</param>
internal sealed record InputTransformer(string InputTemplate, Dictionary<string, string>? InputPathsMap = null);
