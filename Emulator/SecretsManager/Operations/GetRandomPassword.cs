using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class GetRandomPassword(IdSource ids) : IOperation<GetRandomPasswordRequest, GetRandomPasswordResponse>
{
    public IEnumerable<Permission> Permissions(GetRandomPasswordRequest request, Caller caller) => [new Permission("secretsmanager:GetRandomPassword", "*")];

    public GetRandomPasswordResponse Invoke(GetRandomPasswordRequest request, Caller caller)
    {
        if (request.PasswordLength is < 1 or > SecretsManagerLimits.MaxPasswordLength)
            throw SecretsManagerErrors.InvalidParameter("PasswordLength must be between 1 and 4096.");
        var kinds = Kinds(request).Select(kind => string.Concat(kind.Except(request.ExcludeCharacters ?? ""))).Where(kind => kind.Length > 0).ToList();
        if (kinds.Count == 0)
            throw SecretsManagerErrors.InvalidParameter("All characters are excluded.");
        var length = (int)(request.PasswordLength ?? 32);
        var eachKind = request.RequireEachIncludedType != false;
        if (eachKind && length < kinds.Count)
            throw SecretsManagerErrors.InvalidParameter("The password length is too short for one character of each included type.");
        return new GetRandomPasswordResponse(RandomPassword.Draw(kinds, length, eachKind, ids));
    }

    private static IEnumerable<string> Kinds(GetRandomPasswordRequest request)
    {
        if (request.ExcludeLowercase != true)
            yield return "abcdefghijklmnopqrstuvwxyz";
        if (request.ExcludeUppercase != true)
            yield return "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        if (request.ExcludeNumbers != true)
            yield return "0123456789";
        if (request.ExcludePunctuation != true)
            yield return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        if (request.IncludeSpace == true)
            yield return " ";
    }
}
