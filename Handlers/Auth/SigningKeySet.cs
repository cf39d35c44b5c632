namespace Acinaces.Handlers.Auth;

/// <summary>A JSON Web Key Set.</summary>
internal sealed record SigningKeySet(IReadOnlyList<SigningKeyDocument> Keys);
