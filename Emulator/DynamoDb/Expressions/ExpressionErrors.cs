using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>What can be wrong with an expression, in the service's words.</summary>
internal static class ExpressionErrors
{
    public static AwsErrorException Invalid(ExpressionKind kind, string what) => DynamoDbErrors.Validation($"Invalid {kind}: {what}");

    public static AwsErrorException Syntax(ExpressionKind kind, string token, string near) =>
        Invalid(kind, $"Syntax error; token: \"{token}\", near: \"{near}\"");

    public static AwsErrorException Empty(ExpressionKind kind) => Invalid(kind, "The expression can not be empty;");

    public static AwsErrorException TooLong(ExpressionKind kind, int bytes) =>
        Invalid(kind, $"Expression size has exceeded the maximum allowed size;{(kind == ExpressionKind.UpdateExpression ? "" : $" expression size: {bytes}")}");

    public static AwsErrorException TooManyOperators(ExpressionKind kind, int count) =>
        Invalid(kind, $"The expression contains too many operators; operator count: {count}");

    public static AwsErrorException Reserved(ExpressionKind kind, string word) =>
        Invalid(kind, $"Attribute name is a reserved keyword; reserved keyword: {word}");

    public static AwsErrorException UnknownFunction(ExpressionKind kind, string name) => Invalid(kind, $"Invalid function name; function: {name}");

    /// <param name="place">The kind of expression that the function does not belong into.</param>
    public static AwsErrorException ForeignFunction(ExpressionKind kind, string place, string name) =>
        Invalid(kind, $"The function is not allowed in {place}; function: {name}");

    public static AwsErrorException MisusedFunction(ExpressionKind kind, string name) =>
        Invalid(kind, $"The function is not allowed to be used this way in an expression; function: {name}");

    public static AwsErrorException OperandCount(ExpressionKind kind, string function, int count) =>
        Invalid(kind, $"Incorrect number of operands for operator or function; operator or function: {function}, number of operands: {count}");

    public static AwsErrorException OperandType(ExpressionKind kind, string function, string type) =>
        Invalid(kind, $"Incorrect operand type for operator or function; operator or function: {function}, operand type: {type}");

    public static AwsErrorException NotPath(ExpressionKind kind, string function) =>
        Invalid(kind, $"Operator or function requires a document path; operator or function: {function}");

    public static AwsErrorException RedundantParentheses(ExpressionKind kind) => Invalid(kind, "The expression has redundant parentheses;");

    public static AwsErrorException UndefinedName(ExpressionKind kind, string placeholder) =>
        Invalid(kind, $"An expression attribute name used in the document path is not defined; attribute name: {placeholder}");

    public static AwsErrorException UndefinedValue(ExpressionKind kind, string placeholder) =>
        Invalid(kind, $"An expression attribute value used in expression is not defined; attribute value: {placeholder}");

    public static AwsErrorException Overlap(ExpressionKind kind, ResolvedPath one, ResolvedPath two) =>
        Invalid(kind, $"Two document paths overlap with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}");

    public static AwsErrorException Conflict(ExpressionKind kind, ResolvedPath one, ResolvedPath two) =>
        Invalid(kind, $"Two document paths conflict with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}");

    public static AwsErrorException NotDistinct(ExpressionKind kind, string symbol, ResolvedPath first) => Invalid(kind,
        $"The first operand must be distinct from the remaining operands for this operator or function; operator: {symbol}, first operand: {first}");

    public static AwsErrorException Between(ExpressionKind kind, string requirement, AttributeValue low, AttributeValue high) => Invalid(kind,
        $"The BETWEEN operator requires {requirement}; lower bound operand: AttributeValue: {low}, upper bound operand: AttributeValue: {high}");
}
