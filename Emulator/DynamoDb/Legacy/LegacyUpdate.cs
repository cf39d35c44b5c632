using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>Turns the AttributeUpdates parameter into the update that an expression makes.</summary>
internal static class LegacyUpdate
{
    private static readonly string[] Actions = ["ADD", "PUT", "DELETE"];

    /// <exception cref="Pipeline.AwsErrorException">An action does not go with its value.</exception>
    public static BoundUpdate? Of(Dictionary<string, AttributeValueUpdate>? updates)
    {
        if (updates is null)
            return null;
        var scope = new LegacyScope();
        var actions = updates.Select(pair => Of(pair.Key, pair.Value ?? new AttributeValueUpdate(null, null), scope)).ToList();
        var expressions = scope.Expressions;
        return new BoundUpdate(actions, [.. actions.Select(action => action.Path.Resolve(expressions))], expressions)
        {
            WrongTypeMessage = "Type mismatch for attribute to update",
        };
    }

    public static RequestValidator Validate(RequestValidator validator, Dictionary<string, AttributeValueUpdate>? updates)
    {
        foreach (var (name, update) in updates ?? [])
            validator.OneOf($"attributeUpdates.{name}.member.action", update?.Action, Actions);
        return validator;
    }

    private static UpdateAction Of(string attribute, AttributeValueUpdate update, LegacyScope scope)
    {
        var path = LegacyScope.Path(attribute);
        if (update.Value is not { } given)
        {
            return update.Action == "DELETE"
                ? new UpdateAction.Remove(path)
                : throw DynamoDbErrors.InvalidParameter("Only DELETE action is allowed when no attribute value is specified");
        }
        var value = given.Require();
        switch (update.Action)
        {
            case "DELETE":
                return value.IsSet
                    ? new UpdateAction.Delete(path, scope.Value(value))
                    : throw DynamoDbErrors.InvalidParameter($"DELETE action with value is not supported for the type {value.Type}");
            case "ADD":
                return value.IsSet || value.Type is AttributeType.N or AttributeType.L
                    ? new UpdateAction.Add(path, scope.Value(value))
                    : throw DynamoDbErrors.InvalidParameter($"ADD action is not supported for the type {value.Type}");
            default:
                return new UpdateAction.Set(path, scope.Value(value));
        }
    }
}
